import type { HouseName } from '../house';
import { hasWords } from './has-words';
import type { SearchIndex } from './search-index';

/**
 * The same index for people who use the organisation's names: where a text holds one, the catalog's word for it is
 * added before the look-up. The index itself knows nothing of the names, so it never goes stale when they change.
 */
export function withHouseNames(index: SearchIndex, names: readonly HouseName[]): SearchIndex {
  if (names.length === 0) return index;
  const translate = (text: string): string => {
    const words = names.filter(({ name }) => hasWords(text, name)).map(({ word }) => word);
    return words.length === 0 ? text : `${text} ${words.join(' ')}`;
  };
  return {
    byPhrase: (text) => index.byPhrase(text),
    bySymptom: (text) => index.bySymptom(translate(text)),
    search: (query, limit) => index.search(translate(query), limit),
  };
}
