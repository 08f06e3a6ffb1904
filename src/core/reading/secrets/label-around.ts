const MAX_LABEL_CHARS = 40;

function isLabelSign(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || code === 95 || code === 45;
}

/** The whole identifier around a trigger word, lower case, without `_` and `-`, and where it ends. */
export function labelAround(
  lower: string,
  at: number,
  end: number,
): { readonly name: string; readonly end: number } {
  let start = at;
  while (start > at - MAX_LABEL_CHARS && isLabelSign(lower.charCodeAt(start - 1))) start--;
  let stop = end;
  while (stop < end + MAX_LABEL_CHARS && isLabelSign(lower.charCodeAt(stop))) stop++;
  return { name: lower.slice(start, stop).replaceAll('_', '').replaceAll('-', ''), end: stop };
}

/** The words before a position, at most 40 characters, lower case. */
export function wordsBefore(lower: string, at: number): string {
  return lower.slice(Math.max(0, at - MAX_LABEL_CHARS), at);
}
