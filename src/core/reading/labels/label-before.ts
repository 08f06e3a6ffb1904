import { SOFT_BREAK } from '../text/marks';
import { createLabels, type FoundLabel, type Labels } from './label-trie';
import { allWords } from './words-by-language';

const MAX_SEPARATORS = 48;
const SEPARATORS = new Set([
  ...' \t\n:=\'"`()[]{<>|*_~,;#\\/@$!',
  ...'“”‘’‚„«»‹›「」『』（）【】│┃→↵⇒–—。、',
  SOFT_BREAK,
  '-',
]);

/** Words that may stand between a label and its value, one language per line. */
const FILLER_WORDS = `
any: eq | has | value | val | Some | Optional | UUID | Guid | new Guid | String | Str | text
en: is | was | are | of | in | equals
de: ist | war | lautet
fr: est
es: es | era
sv: är
da: er
pl: jest
cs: je
ja: は | が | を
zh: 是 | 为 | 為
ko: 은 | 는 | 이 | 가
`;

const FILLERS = createLabels([[true, allWords(FILLER_WORDS)] as const]);

const ASCII_SEPARATORS = Uint8Array.from({ length: 128 }, (_, code) =>
  SEPARATORS.has(String.fromCharCode(code)) ? 1 : 0,
);

function isSeparator(code: number): boolean {
  return code < 128 ? ASCII_SEPARATORS[code] === 1 : SEPARATORS.has(String.fromCharCode(code));
}

/** The position right after the last sign before `from` that is no separator. */
function beforeSeparators(text: string, from: number): number {
  const limit = Math.max(0, from - MAX_SEPARATORS);
  let at = from;
  while (at > limit && isSeparator(text.charCodeAt(at - 1))) at--;
  return at;
}

/**
 * The label of a value that starts at `from`, across separators, quotes and words such as `is`.
 * `end` is where the label ends.
 */
export function labelBefore<Kind>(
  labels: Labels<Kind>,
  text: string,
  from: number,
): (FoundLabel<Kind> & { readonly end: number }) | undefined {
  let end = beforeSeparators(text, from);
  for (let fillers = 0; fillers < 3; fillers++) {
    const found = labels.endingAt(text, end);
    if (found !== undefined) return { ...found, end };
    const filler = FILLERS.endingAt(text, end);
    if (filler === undefined) return undefined;
    end = beforeSeparators(text, filler.start);
  }
  return undefined;
}
