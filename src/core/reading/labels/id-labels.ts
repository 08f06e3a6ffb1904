import {
  APPLICATION,
  CONNECTORS,
  CORRELATION,
  ID_WORDS,
  OTHER,
  REQUEST,
  RESOURCE,
  TENANT,
  USER,
  WHOLE_LABELS,
} from './id-words';
import { createLabels, type FoundLabel, type Labels } from './label-trie';
import { allWords } from './words-by-language';

/** What a labelled ID identifies. `other` has a label of its own that Signpost does not use. */
export type IdKind = 'correlation' | 'request' | 'application' | 'resource' | 'tenant' | 'user' | 'other';

const subjects = createLabels<IdKind>([
  ['other', allWords(OTHER)],
  ['user', allWords(USER)],
  ['resource', allWords(RESOURCE)],
  ['tenant', allWords(TENANT)],
  ['application', allWords(APPLICATION)],
  ['request', allWords(REQUEST)],
  ['correlation', allWords(CORRELATION)],
]);
const idWords = createLabels([[true, allWords(ID_WORDS)] as const], { isAnywhere: true });
const connectors = createLabels([[true, allWords(CONNECTORS)] as const]);
const whole = createLabels<IdKind>([
  ['correlation', allWords(WHOLE_LABELS.correlation)],
  ['request', allWords(WHOLE_LABELS.request)],
  ['application', allWords(WHOLE_LABELS.application)],
  ['tenant', allWords(WHOLE_LABELS.tenant)],
  ['resource', allWords(WHOLE_LABELS.resource)],
  ['other', allWords(WHOLE_LABELS.other)],
]);

/** An ID label, and whether it says "ID". */
export interface IdLabel {
  readonly kind: IdKind;
  readonly isNamedId: boolean;
}

/** Skips what parts the two halves of a label; `end` itself where nothing does. */
function beforeGap(text: string, end: number): number {
  let at = end;
  while (at > end - 3 && " -_.\t\n*`'’()".includes(text.charAt(at - 1))) at--;
  return at;
}

function subjectAround(text: string, end: number): FoundLabel<IdKind> | undefined {
  const at = beforeGap(text, end);
  const near = subjects.endingAt(text, at);
  if (near !== undefined) return near;
  const connector = connectors.endingAt(text, at);
  return connector === undefined ? undefined : subjects.endingAt(text, beforeGap(text, connector.start));
}

/** `correlation ID`, `application with identifier`. */
function subjectThenId(text: string, end: number): FoundLabel<IdLabel> | undefined {
  const id = idWords.endingAt(text, end);
  const subject = id === undefined ? undefined : subjectAround(text, id.start);
  return subject === undefined
    ? undefined
    : { kind: { kind: subject.kind, isNamedId: true }, start: subject.start };
}

/** `ID de corrélation`, or the subject alone. */
function idThenSubject(text: string, end: number): FoundLabel<IdLabel> | undefined {
  const subject = subjects.endingAt(text, end);
  if (subject === undefined) return undefined;
  const at = beforeGap(text, subject.start);
  const connector = connectors.endingAt(text, at);
  const id =
    idWords.endingAt(text, at) ??
    (connector === undefined ? undefined : idWords.endingAt(text, beforeGap(text, connector.start)));
  return { kind: { kind: subject.kind, isNamedId: id !== undefined }, start: id?.start ?? subject.start };
}

function endingAt(text: string, end: number): FoundLabel<IdLabel> | undefined {
  const complete = whole.endingAt(text, end);
  const composed = subjectThenId(text, end) ?? idThenSubject(text, end);
  if (complete === undefined) return composed;
  if (composed !== undefined && composed.start < complete.start) return composed;
  return { kind: { kind: complete.kind, isNamedId: true }, start: complete.start };
}

/** Labels of IDs and of quoted names, in any of the languages above. */
export const idLabels: Labels<IdLabel> = { endingAt };
