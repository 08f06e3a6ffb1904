/** Finds catalog entries by words. Built once from the catalog. */
export interface SearchIndex {
  /** Codes whose message wording stands in the text, best first; one when it is clear, empty when nothing fits. */
  byPhrase(text: string): readonly number[];
  /** Codes that fit a person's description, best first; one when it is clear, two to four when it could be several. */
  bySymptom(text: string): readonly number[];
  /** The best `limit` codes for words that somebody searches with. */
  search(query: string, limit: number): readonly number[];
}
