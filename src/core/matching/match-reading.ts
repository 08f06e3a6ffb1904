import type { CatalogEntry, RelatedEntry, RelatedFamily } from '../entry';
import type { Catalog } from '../ports';
import type { OtherProductCode, Reading } from '../reading/reading';
import type { Match, OtherCode } from './match';
import type { SearchIndex } from './search-index';

/** How many further codes of a paste are offered. */
const MAX_OTHERS = 4;

/** Where several related codes stand in one paste, the one that says most about the cause is shown. */
const MOST_TELLING_FIRST: readonly RelatedFamily[] = ['suberror', 'windows', 'msal', 'oauth', 'http'];

/**
 * Finds what the catalog has for a reading: by number, by another product's code, by the machine's phrase where the
 * number was lost, by a neighbouring system's code, by a person's description, or by nothing but IDs.
 */
export function matchReading(reading: Reading, catalog: Catalog, index: () => SearchIndex): Match {
  const [code, ...rest] = reading.codes;
  if (code !== undefined) return matchCode(code, rest, catalog);

  const product = reading.otherProducts[0];
  if (product) return { kind: 'otherProduct', product, others: twinsOf(product, catalog) };

  const byPhrase = index().byPhrase(reading.words);
  if (byPhrase[0]) return toMatch(byPhrase, 'phrase', catalog);

  const byRelated = matchRelated(reading, catalog);
  if (byRelated) return byRelated;

  const bySymptom = index().bySymptom(reading.words);
  if (bySymptom[0]) return toMatch(bySymptom, 'symptom', catalog);

  const hasIds = reading.correlationId ?? reading.requestId ?? reading.unknownIds[0];
  return hasIds === undefined ? { kind: 'nothing' } : { kind: 'ids' };
}

/** Matches a number alone; `rest` are further numbers to offer. */
export function matchCode(code: number, rest: readonly number[], catalog: Catalog): Match {
  const others = rest
    .slice(0, MAX_OTHERS)
    .map((other): OtherCode => ({ code: other, title: titleOf(other, catalog) }));
  const entry = catalog.entry(code);
  if (entry) return { kind: 'entry', entry, reason: 'code', others };
  const known = catalog.known(code);
  if (known) return { kind: 'known', known, others };
  return { kind: 'unknown', code, others };
}

/**
 * The Access Control Service was taken over into today's sign-in service, numbers included: ACS50008 says what
 * AADSTS50008 says. Such a twin is offered, not stated.
 */
function twinsOf({ product, code }: OtherProductCode, catalog: Catalog): OtherCode[] {
  const number = Number(/\d{5,8}/.exec(code)?.[0]);
  if (product !== 'Azure Access Control Service' || !catalog.entry(number)) return [];
  return [{ code: number, title: titleOf(number, catalog) }];
}

/** A short name for a code in a list: its entry's title, its family, or that it is not known. */
export function titleOf(code: number, catalog: Catalog): string {
  const entry = catalog.entry(code);
  if (entry) return entry.title;
  const known = catalog.known(code);
  return known ? (catalog.family(known.family)?.title ?? 'Known code') : 'Not in the catalog';
}

function matchRelated(reading: Reading, catalog: Catalog): Match | undefined {
  const found = reading.related
    .map(({ family, id }) => catalog.related(family, id))
    .filter((related): related is RelatedEntry => related !== undefined);
  const telling = MOST_TELLING_FIRST.flatMap((family) =>
    found.filter((related) => related.family === family),
  );
  return telling[0] === undefined ? undefined : { kind: 'related', related: telling[0] };
}

function toMatch(codes: readonly number[], reason: 'phrase' | 'symptom', catalog: Catalog): Match {
  const [best, ...rest] = codes;
  if (best === undefined) return { kind: 'nothing' };
  if (rest.length === 0 && !catalog.entry(best)) return matchCode(best, [], catalog);
  const candidates = codes
    .map((code) => catalog.entry(code))
    .filter((entry): entry is CatalogEntry => entry !== undefined);
  const [first, ...more] = candidates;
  if (!first) return matchCode(best, rest, catalog);
  if (more.length === 0) return { kind: 'entry', entry: first, reason, others: [] };
  return { kind: 'candidates', candidates, reason };
}
