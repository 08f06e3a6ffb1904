import { basename } from 'node:path';
import type { z } from 'zod';
import type { Catalog } from '../../core/ports';
import { FaultsError } from '../../errors';
import { checkCodeRules, checkFamilyRules, checkOrganisation } from './check-overlay';
import type { Fault } from './fault';
import { faultLines } from './fault';
import type { CodeRules, FamilyRules, Overlay } from './overlay-schema';
import { codeRulesSchema, familyRulesSchema, organisationSchema } from './overlay-schema';
import type { ParsedFile } from './parse-overlay-file';
import { parseOverlayFile } from './parse-overlay-file';
import type { OverlayFiles } from './read-overlay-files';

const ORGANISATION = 'organisation.yaml';

/**
 * The house rules that the files hold, checked against the catalog they are laid over. Throws a {@link FaultsError}
 * (`OVERLAY_INVALID`) that lists every fault by file and line, and nothing of what the files say.
 */
export function readOverlay(files: OverlayFiles, catalog: Catalog): Overlay {
  const faults: Fault[] = [];
  const codes = new Map<number, CodeRules>();
  const families = new Map<string, FamilyRules>();
  let organisation = organisationSchema.parse({});
  for (const [file, text] of files.texts) {
    const parse = <S extends z.ZodTypeAny>(schema: S): ParsedFile<z.infer<S>> | undefined =>
      parseOverlayFile(file, text, schema, faults);
    const name = basename(file, '.yaml');
    if (file === ORGANISATION) {
      const parsed = parse(organisationSchema);
      if (parsed) {
        faults.push(...checkOrganisation(parsed, catalog));
        organisation = parsed.value;
      }
    } else if (/^codes\/[1-9]\d{3,7}\.yaml$/.test(file)) {
      const parsed = parse(codeRulesSchema);
      if (parsed) {
        faults.push(...checkCodeRules(Number(name), parsed, catalog));
        codes.set(Number(name), parsed.value);
      }
    } else if (/^families\/[a-z0-9-]+\.yaml$/.test(file)) {
      const parsed = parse(familyRulesSchema);
      if (parsed) {
        faults.push(...checkFamilyRules(name, parsed, catalog));
        families.set(name, parsed.value);
      }
    } else
      faults.push({
        file,
        line: 1,
        text: `is neither ${ORGANISATION}, codes/CODE.yaml nor families/ID.yaml`,
      });
  }
  const lines = [...files.faults, ...faultLines(faults)];
  if (lines.length > 0) throw new FaultsError('OVERLAY_INVALID', lines);
  return { organisation, codes, families };
}
