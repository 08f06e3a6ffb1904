const MASK_SIGNS = /^[x*•.#_?█■-]+$/i;
const MASK_INSIDE = /x{4}|(?<![a-z0-9])x{3}(?![a-z0-9])|\*\*\*|•|…|\.\.\.|###|█/i;
const MASK_WORDS =
  /redact|removed|hidden|masked|obfuscat|anonym|placeholder|your[-_ ]|yours?(?:tenant|client|app|password|secret)|[-_]here|changeme|replace[-_ ]?me/i;
const BRACKETS: Readonly<Record<string, string>> = { '<': '>', '{': '}', '[': ']', '(': ')' };
/** `%NAME%`, `$NAME`, `$env:NAME`, `${name}`, `$(name)`, `@name`. */
const VARIABLE = /^(?:%\w{1,60}%?|\$[A-Z_]{1,60}|\$[a-z_]{1,60}|\$env:\w{1,60}|\$[{(].{0,80}|@\w{0,60})$/;

/** Whether somebody wrote a stand-in (`xxxx`, `<guid>`, `[redacted]`, `${SECRET}`, `your-app-id`) for a value. */
export function isPlaceholder(value: string): boolean {
  const trimmed = value.trim();
  const first = trimmed.charAt(0);
  if (trimmed === '' || MASK_SIGNS.test(trimmed) || VARIABLE.test(trimmed)) return true;
  if (BRACKETS[first] !== undefined && (trimmed.endsWith(BRACKETS[first]) || first === '<' || first === '{'))
    return true;
  return MASK_INSIDE.test(trimmed) || MASK_WORDS.test(trimmed);
}
