import { SOFT_BREAK } from '../text/marks';
import { createLabels, type FoundLabel, type Labels } from './label-trie';

const MAX_SEPARATORS = 48;
const SEPARATORS = new Set([
  ...' \t\n:=\'"`()[]{<>|*_~,;#\\/@$!',
  ...'“”‘’‚„«»‹›「」『』（）【】│┃→↵⇒–—。、',
  SOFT_BREAK,
  '-',
]);

/** Words that may stand between a label and its value. */
const FILLERS = createLabels([
  [
    true,
    [
      ...[
        'is',
        'was',
        'are',
        'ist',
        'war',
        'lautet',
        'est',
        'es',
        'era',
        'was the',
        'of',
        'er',
        'är',
        'on',
        'jest',
        'je',
        'equals',
      ],
      ...[
        'eq',
        'in',
        'has',
        'value',
        'val',
        'Some',
        'Optional',
        'UUID',
        'Guid',
        'new Guid',
        'String',
        'text',
        'Str',
      ],
      ...['は', 'が', 'を', '是', '为', '為', '은', '는', '이', '가'],
    ],
  ],
]);

/** The position right after the last sign before `from` that is no separator. */
export function beforeSeparators(text: string, from: number): number {
  const limit = Math.max(0, from - MAX_SEPARATORS);
  let at = from;
  while (at > limit && SEPARATORS.has(text.charAt(at - 1))) at--;
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
