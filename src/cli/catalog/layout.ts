/** Widest line of text, in columns. */
export const WIDTH = 100;

/**
 * The words of `text` in lines of at most {@link WIDTH} columns. The first line starts with `first`, the others with
 * `rest`, by default as many blanks. A word that is longer than a line stands alone and is not cut.
 */
export function wrap(text: string, first = '', rest = ' '.repeat(first.length)): string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line.trimEnd()];
}

/** Rows under a head in columns as wide as their content: the first one left, numbers right, other text left. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): readonly string[] {
  const widths = head.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => String(row[at] ?? '').length)),
  );
  const isNumber = head.map((_, at) => at > 0 && rows.every((row) => typeof row[at] === 'number'));
  const line = (cells: readonly (string | number)[]) =>
    cells
      .map((cell, at) => {
        const width = widths[at] ?? 0;
        return isNumber[at] ? String(cell).padStart(width) : String(cell).padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [line(head), ...rows.map(line)];
}
