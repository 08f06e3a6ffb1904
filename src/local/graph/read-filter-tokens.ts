export interface FilterToken {
  readonly kind: 'text' | 'time' | 'number' | 'boolean' | 'word' | 'mark';
  /** Quotes taken off and doubled ones made single. */
  readonly text: string;
}

const TOKEN =
  /(?<text>'(?:[^']|'')*')|(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,7})?Z)|(?<number>-?\d{1,10})|(?<boolean>true\b|false\b)|(?<word>[A-Za-z][A-Za-z0-9_/]{0,99})|(?<mark>[(),:])|(?<space> )/y;

/** The tokens of a `$filter`, or undefined when something else is in it. */
export function readFilterTokens(text: string): FilterToken[] | undefined {
  const tokens: FilterToken[] = [];
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const [kind, found] =
      Object.entries(TOKEN.exec(text)?.groups ?? {}).find(([, part]) => part !== undefined) ?? [];
    if (found === undefined) return undefined;
    if (kind === 'text') tokens.push({ kind, text: found.slice(1, -1).replaceAll("''", "'") });
    else if (kind !== 'space') tokens.push({ kind: kind as FilterToken['kind'], text: found });
  }
  return tokens;
}
