import type { Audience, CatalogEntry } from '../core/entry';
import type { EntryFile, FamilyFile } from './schema';

/**
 * Fills in what an entry takes from its family: causes are added after its own (a cause with the same id, or one
 * named in `withoutCauses`, is left out); steps of an audience, `diagnose`, `verify` and `prevent` come from the
 * family only where the entry has none; playbooks and references are joined.
 */
export function resolveEntry(file: EntryFile, family: FamilyFile): CatalogEntry {
  const { withoutCauses, name, tip, ...own } = file;
  const inherited: string[] = [];
  const orFamily = <T>(part: string, mine: readonly T[], theirs: readonly T[]): readonly T[] => {
    if (mine.length > 0 || theirs.length === 0) return mine;
    inherited.push(part);
    return theirs;
  };
  const skip = new Set([...withoutCauses, ...own.causes.map((cause) => cause.id)]);
  const familyCauses = family.causes.filter((cause) => !skip.has(cause.id));
  inherited.push(...familyCauses.map((cause) => `cause:${cause.id}`));
  const steps = (audience: Audience) =>
    orFamily(`steps.${audience}`, own.steps[audience], family.steps[audience]).map(withoutUndefined);
  return {
    ...own,
    ...(name === undefined ? {} : { name }),
    ...(tip === undefined ? {} : { tip }),
    causes: [...own.causes, ...familyCauses],
    steps: {
      user: steps('user'),
      admin: steps('admin'),
      developer: steps('developer'),
      automation: steps('automation'),
    },
    diagnose: orFamily('diagnose', own.diagnose, family.diagnose),
    verify: orFamily('verify', own.verify, family.verify),
    prevent: orFamily('prevent', own.prevent, family.prevent),
    playbooks: [...new Set([...own.playbooks, ...family.playbooks])],
    references: [...new Set([...own.references, ...family.references])],
    inherited,
  };
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Defined<T>;
}
