import type { KnownCode } from '../../core/entry';
import type { Catalog } from '../../core/ports';
import { wrap } from './layout';
import type { Outcome } from './outcome';
import { headOf, showEntry } from './show-entry';

/** A code as readable text: its entry, its line and its family's advice, or that it is not there (exit code 1). */
export function show(code: number, catalog: Catalog): Outcome {
  const entry = catalog.entry(code);
  if (entry) return { lines: showEntry(entry, catalog), exitCode: 0 };
  const known = catalog.known(code);
  if (known) return { lines: showKnown(known, catalog), exitCode: 0 };
  return { lines: [`AADSTS${code} is not in the catalog.`], exitCode: 1 };
}

function showKnown(known: KnownCode, catalog: Catalog): string[] {
  const family = catalog.family(known.family);
  return [
    headOf(known),
    'Known, but not written up yet.',
    '',
    ...wrap(known.says ?? 'No published source says what this code means.', 'Says:      '),
    `Kind:      ${known.kind}`,
    `Who acts:  ${known.whoActs.join(', then ')}`,
    ...known.phrases.flatMap((phrase) => wrap(phrase, 'Phrase:    ')),
    '',
    `Family:    ${family?.title ?? known.family}`,
    ...wrap(family?.about ?? '', '  '),
    '',
    'Advice of the family',
    ...wrap(family?.advice ?? '', '  '),
  ];
}
