import type { CatalogEntry, KnownCode } from '../../core/entry';
import { AUDIENCES } from '../../core/entry';

/** Every sentence that a card of the entry shows, in no particular order. */
export function entryTexts(entry: CatalogEntry): readonly string[] {
  return [
    entry.title,
    entry.says,
    entry.meaning,
    entry.retry.text,
    ...entry.causes.map(({ text }) => text),
    ...AUDIENCES.flatMap((audience) => entry.steps[audience].map(({ text }) => text)),
    ...entry.diagnose,
    ...entry.verify,
    ...entry.prevent,
    ...(entry.tip === undefined ? [] : [entry.tip]),
  ];
}

/** The same of a code that is known but not explained. */
export function knownCodeTexts({ says }: KnownCode): readonly string[] {
  return says === undefined ? [] : [says];
}
