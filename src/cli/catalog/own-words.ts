import type { CatalogEntry } from '../../core/entry';
import { AUDIENCES } from '../../core/entry';

/**
 * How many words of an entry are its own: its sentences without what it inherits from its family. Samples, phrases,
 * symptoms and code are not counted, because they are quoted or not read by people.
 */
export function ownWords(entry: CatalogEntry): number {
  const inherited = new Set(entry.inherited);
  const causes = entry.causes.filter(({ id }) => !inherited.has(`cause:${id}`)).map(({ text }) => text);
  const steps = AUDIENCES.filter((audience) => !inherited.has(`steps.${audience}`)).flatMap((audience) =>
    entry.steps[audience].flatMap(({ text, why, opens }) => [text, why ?? '', opens ?? '']),
  );
  const lists = (['diagnose', 'verify', 'prevent'] as const).flatMap((part) =>
    inherited.has(part) ? [] : entry[part],
  );
  return [
    entry.title,
    entry.says,
    entry.meaning,
    entry.retry.text,
    entry.tip ?? '',
    ...causes,
    ...steps,
    ...lists,
    ...entry.confusedWith.map(({ test }) => test),
  ]
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '').length;
}
