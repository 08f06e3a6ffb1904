/** A run of backslashes with what it escapes; the last choice is a sign that never needs one, such as a quote. */
const ESCAPED = /\\+(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([rnt])|([^A-Za-z0-9\\]))?/g;

/**
 * Undoes backslash escapes of JSON, Python, Java and Markdown, however many times they were escaped again:
 * `\\\\n` becomes a line feed, `\"` a quote, `invalid\_grant` an underscore. A backslash before another letter or a
 * digit stays (`CONTOSO\adele`).
 */
export function undoBackslashes(text: string): string {
  return text.replace(ESCAPED, (_, unit?: string, byte?: string, control?: string, sign?: string) => {
    const hex = unit ?? byte;
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    if (control !== undefined) return control === 't' ? '\t' : '\n';
    return sign ?? '\\';
  });
}
