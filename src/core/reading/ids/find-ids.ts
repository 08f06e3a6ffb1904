import { type IdKind, idLabels } from '../labels/id-labels';
import { labelBefore } from '../labels/label-before';
import { allMatches } from '../text/matches';
import type { Span } from '../text/span';
import type { GuidMention } from './find-guids';

/** An ID with what its label says of it. */
export interface IdMention extends Span {
  readonly value: string;
  readonly kind: IdKind | 'unknown';
  /** Higher is surer; among equals the first in the text counts. */
  readonly grade: number;
}

const NAMED = 3;
const NAMED_IN_PROGRAMS = 2;
const LIKELY = 1;

const MAX_NAME_CHARS = 100;

/** `does not exist in the … directory` */
const DIRECTORY_AFTER = /^ directory\b/;
/** Text after a value that makes it the resource: `'…' にアクセスするには`. */
const ACCESSED =
  /^["'”’」』]?\s?(?:にアクセス|へのアクセス|에 액세스|에 대한 액세스|e erişmek|a erişmek|eléréséhez|öğesine erişmek|kaynağına erişmek)/;
/** Log rows of the sign-in libraries carry the correlation ID at a fixed place. */
const LOG_AFTER = /^\]?\s{0,2}(?:- [A-Z]\w{1,40}(?:\.cs)?:|: (?:@azure\/)?msal|\] (?:@azure\/)?msal)/;
const LOG_BEFORE = /\[(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ?|\d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d) - $/;
/** The home tenant of a guest or of a token, not the tenant of the sign-in. */
const ISSUER = /sts\.windows\.net\/$/i;
const AUTHORITY =
  /login\.(?:microsoftonline|windows|partner\.microsoftonline|chinacloudapi)\.[a-z.]{2,6}\/$/i;

/** Entra writes its labels in words or with an underscore; libraries and headers glue or hyphenate theirs. */
function isEntraLabel(label: string): boolean {
  return /[ _\t\n]/.test(label) || !/^[ -~]+$/.test(label);
}

/** What a GUID in parentheses behind a name identifies: `the application Contoso Portal ('…')`. */
function kindBeforeName(text: string, start: number): IdKind | undefined {
  const open = text.charAt(start - 1) === '(' ? start - 1 : start - 2;
  if (text.charAt(open) !== '(') return undefined;
  const from = Math.max(0, open - MAX_NAME_CHARS);
  const window = text.slice(from, open);
  for (
    let space = window.lastIndexOf(' ', window.length - 2);
    space > 0;
    space = window.lastIndexOf(' ', space - 1)
  ) {
    if (window.charAt(space - 1) === '.') return undefined;
    const label = idLabels.endingAt(text, from + space);
    if (label !== undefined) return label.kind.kind;
  }
  return undefined;
}

function fromSurroundings(text: string, guid: GuidMention): Pick<IdMention, 'kind' | 'grade'> {
  const after = text.slice(guid.end, guid.end + 48);
  if (ACCESSED.test(after)) return { kind: 'resource', grade: NAMED };
  if (DIRECTORY_AFTER.test(after)) return { kind: 'tenant', grade: NAMED };
  const named = kindBeforeName(text, guid.start);
  if (named !== undefined) return { kind: named, grade: NAMED_IN_PROGRAMS };
  const before = text.slice(Math.max(0, guid.start - 40), guid.start);
  if (ISSUER.test(before)) return { kind: 'other', grade: LIKELY };
  if (AUTHORITY.test(before)) return { kind: 'tenant', grade: LIKELY };
  if (LOG_AFTER.test(after) || LOG_BEFORE.test(before)) return { kind: 'correlation', grade: LIKELY };
  return { kind: 'unknown', grade: 0 };
}

function identify(text: string, guid: GuidMention): IdMention {
  const { start, end, value } = guid;
  const label = labelBefore(idLabels, text, start);
  if (label === undefined) return { start, end, value, ...fromSurroundings(text, guid) };
  const { kind, isNamedId } = label.kind;
  const written = text.slice(label.start, label.end);
  const grade = isEntraLabel(written) ? NAMED : NAMED_IN_PROGRAMS;
  const isVague = !isNamedId && (kind === 'correlation' || kind === 'request');
  return { start, end, value, kind, grade: isVague ? LIKELY : grade };
}

/** Every ID of the text in order. A GUID in a loose form counts only where a label names it. */
export function identifyGuids(text: string, guids: readonly GuidMention[]): IdMention[] {
  const ids: IdMention[] = [];
  for (const guid of guids) {
    const id = identify(text, guid);
    if (guid.form === 'exact') ids.push(id);
    else if (id.grade > LIKELY) ids.push({ ...id, grade: id.grade - 1 });
  }
  return ids;
}

/** The surest ID of a kind, the first among equals. */
export function pickId(ids: readonly IdMention[], kind: IdKind): string | undefined {
  let best: IdMention | undefined;
  for (const id of ids) if (id.kind === kind && id.grade > (best?.grade ?? 0)) best = id;
  return best?.value;
}

const MAX_CLAIM_CHARS = 2_000;
const POLICY_KEY = /(?:ca)?polids/gi;

/** Where claims values list the Conditional Access policies that asked (`capolids`, `polids`). */
function policyLists(text: string): Span[] {
  if (!text.includes('olids')) return [];
  return allMatches(POLICY_KEY, text).map(({ index }) => {
    const length = text.slice(index, index + MAX_CLAIM_CHARS).indexOf(']');
    return { start: index, end: index + (length < 0 ? MAX_CLAIM_CHARS : length) };
  });
}

/** The IDs that stand in such a list, each once. */
export function findPolicyIds(text: string, ids: readonly IdMention[]): string[] {
  const lists = policyLists(text);
  if (lists.length === 0) return [];
  const inside = ids.filter(({ start }) => lists.some((list) => start > list.start && start < list.end));
  return [...new Set(inside.map(({ value }) => value))];
}
