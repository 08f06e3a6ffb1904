import { foldLetter } from '../text/letters';
import { SOFT_BREAK } from '../text/marks';

interface Node<Kind> {
  readonly next: Map<number, Node<Kind>>;
  kind?: Kind;
}

/** A label that ends at a position: what it means and where it starts. */
export interface FoundLabel<Kind> {
  readonly kind: Kind;
  readonly start: number;
}

/** Labels to be recognised from their end backwards, whatever case, accents, blanks, hyphens and underscores do. */
export interface Labels<Kind> {
  /** The longest label that ends right before `end`. */
  endingAt(text: string, end: number): FoundLabel<Kind> | undefined;
}

const MAX_GAP = 3;
/** Labels at least this long are recognised inside a longer word too (`lastCorrelationId`). */
const LONG_LETTERS = 9;
/** Greek comes first of the alphabets that are not Latin. */
const FIRST_OTHER_ALPHABET = 0x0370;
const FIRST_UNSPACED_SCRIPT = 0x2e80;

/** Signs that may stand between the letters of a label. */
const INNER_SIGNS = new Set([' ', '\n', '\t', '-', '_', '.', '*', '`', "'", '’', '/', '?', SOFT_BREAK]);

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** Whether a label may start here: not in the middle of another word. */
function isStart(text: string, start: number, letters: number): boolean {
  const before = foldLetter(text.charCodeAt(start - 1));
  if (before === 0 || letters >= LONG_LETTERS) return true;
  const first = text.charCodeAt(start);
  if (first >= FIRST_UNSPACED_SCRIPT || before >= FIRST_UNSPACED_SCRIPT) return true;
  if (before < FIRST_OTHER_ALPHABET !== first < FIRST_OTHER_ALPHABET) return true;
  return isUpper(first) && !isUpper(text.charCodeAt(start - 1));
}

function insert<Kind>(root: Node<Kind>, label: string, kind: Kind): void {
  let node = root;
  for (let at = label.length - 1; at >= 0; at--) {
    const code = foldLetter(label.charCodeAt(at));
    if (code === 0) continue;
    let next = node.next.get(code);
    if (next === undefined) {
      next = { next: new Map() };
      node.next.set(code, next);
    }
    node = next;
  }
  node.kind = kind;
}

function endingAt<Kind>(
  { root, isAnywhere }: { readonly root: Node<Kind>; readonly isAnywhere: boolean },
  text: string,
  end: number,
): FoundLabel<Kind> | undefined {
  let node = root;
  let best: FoundLabel<Kind> | undefined;
  let gap = 0;
  let letters = 0;
  for (let at = end - 1; at >= 0; at--) {
    const code = foldLetter(text.charCodeAt(at));
    if (code === 0) {
      if (letters === 0 || ++gap > MAX_GAP || !INNER_SIGNS.has(text.charAt(at))) break;
      continue;
    }
    const next = node.next.get(code);
    if (next === undefined) break;
    node = next;
    gap = 0;
    letters++;
    if (node.kind !== undefined && (isAnywhere || isStart(text, at, letters)))
      best = { kind: node.kind, start: at };
  }
  return best;
}

/**
 * Builds labels from words per kind. Words are written as people see them; only their letters count.
 * Where two kinds claim one word, the later one has it. `isAnywhere` lets them end a longer word (`Jäljitystunnus`).
 */
export function createLabels<Kind>(
  words: Iterable<readonly [kind: Kind, words: readonly string[]]>,
  { isAnywhere = false } = {},
): Labels<Kind> {
  const root: Node<Kind> = { next: new Map() };
  for (const [kind, list] of words) for (const word of list) insert(root, word, kind);
  return { endingAt: (text, end) => endingAt({ root, isAnywhere }, text, end) };
}
