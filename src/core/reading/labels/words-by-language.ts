/** A language with its words for one matter. */
export interface LanguageWords {
  /** BCP 47, or `any` for words of programs and headers. */
  readonly language: string;
  readonly words: readonly string[];
}

/** Reads a block with one language per line: `de: Zeitstempel | Zeitmarke`. Empty lines are skipped. */
export function wordsByLanguage(block: string): readonly LanguageWords[] {
  const rows: LanguageWords[] = [];
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 0) continue;
    const words = line.slice(colon + 1).split('|');
    rows.push({ language: line.slice(0, colon).trim(), words: words.map((word) => word.trim()) });
  }
  return rows;
}

/** All words of such a block, whatever their language. */
export function allWords(block: string): readonly string[] {
  return wordsByLanguage(block).flatMap(({ words }) => words);
}
