import type { CatalogEntry } from '../../core/entry';
import { hasWords } from '../../core/matching/has-words';
import type { Catalog } from '../../core/ports';
import { entryTexts } from './entry-texts';
import type { Fault } from './fault';
import { audienceOf, hideableLines } from './hideable-lines';
import type { CodeRules, FamilyRules, Organisation } from './overlay-schema';
import type { ParsedFile } from './parse-overlay-file';
import { isSafetyStep } from './safety-lines';
import { unsafeAdvice } from './unsafe-advice';

/** Every rule for `organisation.yaml` that its schema cannot express. */
export function checkOrganisation(parsed: ParsedFile<Organisation>, catalog: Catalog): Fault[] {
  const { value, fault, faulty } = parsed;
  const { hosts, contacts, portals, names } = value;
  const faults = unsafeTexts(parsed);
  const checkHost = (path: (string | number)[], url: string | undefined) => {
    if (url !== undefined && !faulty.has('hosts') && !hosts.includes(new URL(url).host))
      faults.push(fault(path, 'points to a host that is not in hosts'));
  };
  checkHost(['contacts', 'helpdesk', 'link'], contacts.helpdesk?.link);
  checkHost(['contacts', 'security', 'link'], contacts.security?.link);
  portals.forEach(({ url, for: whose = [] }, index) => {
    checkHost(['portals', index, 'url'], url);
    whose.forEach((target, at) => {
      if (!exists(target, catalog))
        faults.push(fault(['portals', index, 'for', at], 'is no code or family of the catalog'));
    });
  });
  const words = new Set<string>();
  names.forEach(({ word }, index) => {
    const path = ['names', index, 'word'];
    if (words.has(word.toLowerCase())) faults.push(fault(path, 'has a name already'));
    words.add(word.toLowerCase());
    if (!catalog.entries.some((entry) => entryTexts(entry).some((text) => hasWords(text, word))))
      faults.push(fault(path, 'is a word that the catalog never uses'));
  });
  return faults;
}

function exists(target: number | string, catalog: Catalog): boolean {
  if (typeof target === 'string') return catalog.family(target) !== undefined;
  return (catalog.entry(target) ?? catalog.known(target)) !== undefined;
}

/** The same for `families/ID.yaml`. */
export function checkFamilyRules(id: string, parsed: ParsedFile<FamilyRules>, catalog: Catalog): Fault[] {
  const faults = unsafeTexts(parsed);
  if (!catalog.family(id)) faults.push(parsed.fault([], 'the catalog has no family of this name'));
  return faults;
}

/** The same for `codes/CODE.yaml`. */
export function checkCodeRules(code: number, parsed: ParsedFile<CodeRules>, catalog: Catalog): Fault[] {
  const entry = catalog.entry(code);
  if (entry) return [...unsafeTexts(parsed), ...stepFaults(entry, parsed), ...hideFaults(entry, parsed)];
  return [...unsafeTexts(parsed), ...unexplainedFaults(code, parsed, catalog)];
}

function unexplainedFaults(code: number, { value, fault }: ParsedFile<CodeRules>, catalog: Catalog): Fault[] {
  if (!catalog.known(code)) return [fault([], 'the catalog does not know this code')];
  const what =
    'the catalog does not explain this code yet, so that only a note and steps for the person can stand there';
  return [
    ...value.steps.flatMap(({ for: whose, before, after }, index) =>
      whose === 'admin' || before !== undefined || after !== undefined ? [fault(['steps', index], what)] : [],
    ),
    ...value.hide.map((_, index) => fault(['hide', index], what)),
  ];
}

/** Steps stand at places that exist, and none before the catalog's first step where that one keeps people safe. */
function stepFaults(entry: CatalogEntry, { value, fault }: ParsedFile<CodeRules>): Fault[] {
  return value.steps.flatMap(({ for: whose, before, after }, index) => {
    const steps = entry.steps[whose === 'person' ? 'user' : 'admin'];
    const shown = steps.filter(({ risk }) => risk !== 'weakens-control').length;
    const faults: Fault[] = [];
    for (const [field, number] of Object.entries({ before, after }))
      if (number !== undefined && number > shown)
        faults.push(fault(['steps', index, field], `there are ${shown} steps`));
    const first = steps[0];
    if (before === 1 && first && isSafetyStep(first))
      faults.push(
        fault(['steps', index, 'before'], 'step 1 keeps people safe and stays first; place yours after it'),
      );
    return faults;
  });
}

function hideFaults(entry: CatalogEntry, { value, fault, faulty }: ParsedFile<CodeRules>): Fault[] {
  const seen = new Set<string>();
  const faults = value.hide.flatMap(({ part, number, begins }, index): Fault[] => {
    const line = hideableLines(entry, part)[number - 1];
    const key = `${part} ${number}`;
    const isTwice = seen.has(key);
    seen.add(key);
    if (isTwice) return [fault(['hide', index], 'is hidden already')];
    if (!line) return [fault(['hide', index, 'number'], 'there is no such line')];
    if (!line.text.toLowerCase().startsWith(begins.toLowerCase()))
      return [
        fault(['hide', index, 'begins'], 'the line does not begin like this; run "npm run catalog -- show"'),
      ];
    return line.isSafety
      ? [fault(['hide', index], 'keeps people or the organisation safe, so that it cannot be hidden')]
      : [];
  });
  const left = entry.steps.user.length - value.hide.filter(({ part }) => audienceOf(part) === 'user').length;
  if (left < 1 && !faulty.has('steps') && !value.steps.some((step) => step.for === 'person'))
    faults.push(fault(['hide'], 'leaves the person without any step'));
  return faults;
}

/** A fault for every text of the file that gives unsafe advice. */
function unsafeTexts({ value, fault }: Pick<ParsedFile<unknown>, 'value' | 'fault'>): Fault[] {
  return textsBelow(value, []).flatMap(({ path, text }) => {
    const what = unsafeAdvice(text);
    return what === undefined ? [] : [fault(path, what)];
  });
}

interface PlacedText {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** Every text that is shown, with its place; `begins` only repeats the catalog. */
function textsBelow(value: unknown, path: PlacedText['path']): PlacedText[] {
  if (typeof value === 'string') return path.at(-1) === 'begins' ? [] : [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsBelow(item, [...path, index]));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => textsBelow(item, [...path, key]));
}
