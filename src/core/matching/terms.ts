/** The words of a text and its pairs of neighbouring words, each pair as two words with a blank between. */
export function termsOf(tokens: readonly string[]): string[] {
  return [...tokens, ...tokens.slice(1).map((token, index) => `${tokens[index]} ${token}`)];
}
