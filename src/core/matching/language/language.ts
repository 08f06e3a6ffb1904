/** What search by words needs to know about a language. */
export interface Language {
  readonly stopWords: readonly string[];
  /** Groups of words and phrases that mean the same here; the first names the group. */
  readonly synonyms: readonly (readonly string[])[];
}
