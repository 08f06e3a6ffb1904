import type { Audience, CatalogEntry, Cause, Step } from '../../core/entry';
import { AUDIENCES } from '../../core/entry';
import { titleOf } from '../../core/matching/match-reading';
import type { Catalog } from '../../core/ports';
import { wrap } from './layout';

const WHOSE: Readonly<Record<Audience, string>> = {
  user: 'Steps for the person',
  admin: 'Steps for admins',
  developer: 'Steps for developers',
  automation: 'Steps for scripts and services',
};

/**
 * An entry with every section, as plain text of at most 100 columns. Code and addresses are not broken; a section
 * that comes from the family says so, and an empty one is left out.
 */
export function showEntry(entry: CatalogEntry, catalog: Catalog): string[] {
  const inherited = new Set(entry.inherited);
  const from = (part: string) => (inherited.has(part) ? " (the family's)" : '');
  const link = (key: string) => {
    const found = catalog.link(key);
    return found ? [...wrap(found.title, '  - '), `    ${found.url}`] : [`  - ${key}`];
  };
  return [
    ...summary(entry, catalog),
    ...section('Says', wrap(entry.says, '  ')),
    ...section('Meaning', wrap(entry.meaning, '  ')),
    ...section(`Try again: ${entry.retry.advice}`, wrap(entry.retry.text, '  ')),
    ...section('Sample', quoted(entry.sample)),
    ...section('Phrases', bullets(entry.phrases)),
    ...section('Symptoms', bullets(entry.symptoms)),
    ...section(
      'Causes',
      entry.causes.flatMap((cause, at) => causeLines(cause, at, from(`cause:${cause.id}`))),
    ),
    ...AUDIENCES.flatMap((audience) =>
      section(
        `${WHOSE[audience]}${from(`steps.${audience}`)}`,
        entry.steps[audience].flatMap((step, at) => stepLines(step, at, catalog)),
      ),
    ),
    ...section(`Diagnose${from('diagnose')}`, numbered(entry.diagnose)),
    ...section(`Verify${from('verify')}`, bullets(entry.verify)),
    ...section(`Prevent${from('prevent')}`, bullets(entry.prevent)),
    ...section('Tip', entry.tip === undefined ? [] : wrap(entry.tip, '  ')),
    ...section(
      'Confused with',
      entry.confusedWith.flatMap(({ code, test }) => [
        `  - ${code} ${titleOf(code, catalog)}`,
        ...wrap(test, '    '),
      ]),
    ),
    ...section(
      'Related',
      entry.related.map((code) => `  - ${code} ${titleOf(code, catalog)}`),
    ),
    ...section(
      'Playbooks',
      entry.playbooks.map((id) => `  - ${catalog.playbook(id)?.title ?? id}`),
    ),
    ...section('References', entry.references.flatMap(link)),
    ...entry.examples.flatMap(({ language, title, code }) =>
      section(
        `Example (${language}): ${title}`,
        code.split('\n').map((line) => `  ${line}`.trimEnd()),
      ),
    ),
  ];
}

/** The first line of a code: its number, and its symbolic name where one is known. */
export function headOf({ code, name }: Pick<CatalogEntry, 'code' | 'name'>): string {
  return name === undefined ? `AADSTS${code}` : `AADSTS${code} ${name}`;
}

function summary(entry: CatalogEntry, catalog: Catalog): string[] {
  const { title, aliases, status, depth, kind, reviewed, whoActs } = entry;
  return [
    headOf(entry),
    title,
    '',
    ...(aliases.length > 0 ? wrap(aliases.join('; '), 'Also called:  ') : []),
    `Family:       ${catalog.family(entry.family)?.title ?? entry.family}`,
    `Kind:         ${kind}, ${status}, ${depth} depth, reviewed ${reviewed}`,
    `Who acts:     ${whoActs.join(', then ')}`,
    ...(entry.asksFirst ? ['Asked first:  was this you?'] : []),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function bullets(texts: readonly string[]): string[] {
  return texts.flatMap((text) => wrap(text, '  - '));
}

function numbered(texts: readonly string[]): string[] {
  return texts.flatMap((text, at) => wrap(text, `  ${at + 1}. `));
}

function quoted(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .flatMap((line) => wrap(line, '  | ', '  |   '));
}

function causeLines(
  { id, text, supportedBy, ruledOutBy, concerns }: Cause,
  at: number,
  from: string,
): string[] {
  return [
    ...wrap(text, `  ${at + 1}. `.padEnd(6)),
    `      [${id}]${concerns === 'either' ? '' : ` concerns the ${concerns}`}${from}`,
    ...(supportedBy.length > 0 ? wrap(supportedBy.join(', '), '      for:     ') : []),
    ...(ruledOutBy.length > 0 ? wrap(ruledOutBy.join(', '), '      against: ') : []),
  ];
}

function stepLines(step: Step, at: number, catalog: Catalog): string[] {
  const notes: readonly (readonly [string, string | undefined])[] = [
    ['why:', step.why],
    ['where:', step.path === undefined ? undefined : (catalog.path(step.path)?.text ?? step.path)],
    ['role:', step.role],
    ['risk:', step.risk === 'safe' ? undefined : step.risk],
    ['in short:', step.summary],
    ['opens:', step.opens],
    ['first:', step.needsIdentityProof ? 'record how the identity of the person was proven' : undefined],
    ['fixes:', step.fixes.length > 0 ? step.fixes.join(', ') : undefined],
  ];
  return [
    ...wrap(step.text, `  ${at + 1}. `),
    ...notes.flatMap(([label, text]) => (text === undefined ? [] : wrap(text, `     ${label.padEnd(10)}`))),
  ];
}
