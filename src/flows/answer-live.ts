import type { Answer } from '../core/answer/answer';
import type { Reader, ShownEvidence } from '../core/answer/shown-evidence';
import { showEmpty, showFindings, showQueued } from '../core/answer/shown-evidence';
import { showVerdict } from '../core/answer/shown-verdict';
import { rankedCauses, toAnswer } from '../core/answer/to-answer';
import type { Attempt } from '../core/diagnosis/attempts';
import { groupAttempts } from '../core/diagnosis/attempts';
import type { AttemptFindings } from '../core/diagnosis/diagnose-attempt';
import { diagnoseAttempt, readAttempt } from '../core/diagnosis/diagnose-attempt';
import { factsFromPaste } from '../core/diagnosis/facts-from-paste';
import { factsFromTenant } from '../core/diagnosis/facts-from-tenant';
import { explainNothing } from '../core/diagnosis/nothing-found';
import { findSeries, oneOfEach, seriesFact } from '../core/diagnosis/series';
import type { Inquiry, Place } from '../core/inquiry';
import type { FactAnswer } from '../core/live-ports';
import type { ShownResult } from '../core/look-up/look-up-result';
import { withoutRefusal } from '../core/look-up/look-up-result';
import type { Question } from '../core/look-up/question';
import { questionOf } from '../core/look-up/question';
import { matchCode, titleOf } from '../core/matching/match-reading';
import type { Clock } from '../core/ports';
import type { Reading } from '../core/reading/reading';
import { EMPTY_READING } from '../core/reading/reading';
import { VERDICTS } from '../core/verdicts/verdicts';
import type { Knowledge } from './answer-message';
import type { QueueLook } from './keep-looking';
import type { LookUp } from './look-up';

/** What live answers need besides the catalog. */
export interface Live {
  readonly lookUp: LookUp;
  /** For what came after an attempt. */
  readonly lookUpNext: LookUp;
  readonly clock: Clock;
}

/** A look-up that brought rows. */
export type Rows = Extract<ShownResult, { kind: 'rows' }>;

/**
 * The second pass over an answer that was sent: the same answer with what the sign-in log says. Undefined where the
 * paste holds no ID to look for, or the answer is none that a log could add to. Where too many people ask at once,
 * `queue` takes the question, and the answer says so.
 */
export async function answerLive(
  inquiry: Inquiry,
  first: Answer,
  reading: Reading,
  live: Live,
  knowledge: Knowledge,
  queue?: QueueLook,
): Promise<Answer | undefined> {
  const question = questionOf(reading);
  if (question === undefined || !('hint' in first && 'read' in first)) return undefined;
  const result = await look(inquiry, question, live);
  const reader = readerOf(inquiry, live);
  if (result.kind === 'rows')
    return explainRows(first, result, reading, { place: inquiry.place, reader, knowledge });
  const isQueued = isThrottled(result) && (await queue?.(question, first.hint)) === true;
  const evidence = isQueued
    ? showQueued(true)
    : showEmpty(result, reasonsFor(result, question, reading, reader.now), true, reader.timeZone);
  return withEvidence(first, evidence);
}

/** The same answer with what the sign-in log said. */
export function withEvidence(answer: Answer, evidence: ShownEvidence): Answer {
  return { ...answer, evidence } as Answer;
}

/** Where and for whom rows are explained. */
export interface Explaining {
  readonly place: Place;
  readonly reader: Reader;
  readonly knowledge: Knowledge;
}

/**
 * An answer of the catalog with what these rows say about it. `reading` is the paste that was asked about; without
 * `about` it decides which attempt is explained.
 */
export function explainRows(
  first: Answer,
  rows: Rows,
  reading: Reading,
  where: Explaining,
  about?: Attempt,
): Answer {
  const attempts = groupAttempts(rows.events);
  const attempt = about ?? attemptAbout(attempts, rows, reading);
  const findings = readOne(attempt, attempts, rows, reading, where.knowledge);
  const shown = showFindings(findings, rows.role, where.reader, rows.tenant);
  const evidence =
    rows.around === 'unseen' ? { ...shown, notSeen: [...shown.notSeen, UNSEEN_AROUND] } : shown;
  const answer = withFindings(first, findings, evidence, reading, where);
  return withVerdict(answer, findings, rows, where);
}

/** The answer with what became of the attempt, for whoever reads it. */
function withVerdict(answer: Answer, findings: AttemptFindings, { role }: Rows, where: Explaining): Answer {
  if (!('read' in answer)) return answer;
  const entry = where.knowledge.catalog.entry(findings.code);
  const verdict = showVerdict(findings, {
    reader: role === 'employee' ? 'person' : 'agent',
    ...(entry === undefined ? {} : { entry }),
    ...(answer.hint.wasMe === undefined ? {} : { wasMe: answer.hint.wasMe }),
  });
  return { ...answer, verdict };
}

/** A list of sign-ins, or why there is none. */
export interface SignInsAnswer {
  readonly answer: Answer;
  /** Too many people asked at once, so that the question may be queued for the card that says so. */
  readonly isThrottled: boolean;
}

/** A person's latest attempts, or those of somebody whom an agent names, as a list to open. */
export async function answerSignIns(
  inquiry: Inquiry,
  question: Question,
  live: Live,
  knowledge: Knowledge,
): Promise<SignInsAnswer> {
  const result = await look(inquiry, question, live);
  const reader = readerOf(inquiry, live);
  if (result.kind === 'rows')
    return {
      answer: listSignIns(result, { place: inquiry.place, reader, knowledge }),
      isThrottled: false,
    };
  const reasons = reasonsFor(result, question, EMPTY_READING, reader.now);
  const evidence = showEmpty(result, reasons, question.kind === 'unlabelled', reader.timeZone);
  return { answer: noSignIns(question, evidence), isThrottled: isThrottled(result) };
}

/** What stands in the place of a list while the question waits for its turn. */
export function showQueuedSignIns(question: Question): Answer {
  return noSignIns(question, showQueued(question.kind === 'unlabelled'));
}

function noSignIns(question: Question, evidence: ShownEvidence): Answer {
  const hint = question.kind === 'unlabelled' ? { hint: { unlabelledId: question.id } } : {};
  return { kind: 'signIns', rows: [], evidence, ...hint };
}

/** The failed ones among the attempts, newest first, as a list to open. */
export function listSignIns(result: Rows, { reader, knowledge }: Explaining): Answer {
  const attempts = groupAttempts(result.events).toReversed();
  const failed = attempts.filter(({ answer }) => answer.errorCode !== 0);
  const listed = oneOfEach(failed, findSeries(attempts)).slice(0, MAX_LISTED);
  const rows = listed.map((attempt) => {
    const findings = readOne(attempt, attempts, result, EMPTY_READING, knowledge);
    const { code, verdict, series } = findings;
    const shown = showFindings(findings, result.role, reader);
    const when = shown.lines.find(({ label }) => label.includes('UTC'));
    const says = `${VERDICTS[verdict.kind].title[result.role === 'employee' ? 'person' : 'agent']}.`;
    return {
      code,
      title: titleOf(code, knowledge.catalog),
      text: [says, series && `${seriesFact(series).text}.`, when && `${when.label}: ${when.value}`]
        .filter(Boolean)
        .join(' '),
    };
  });
  return { kind: 'signIns', rows };
}

const MAX_LISTED = 6;

const UNSEEN_AROUND =
  'Whether this prompt was one of many could not be seen: the sign-ins around it could not be read.';

async function look(inquiry: Inquiry, question: Question, live: Live): Promise<ShownResult> {
  const spot = { place: inquiry.place, view: 'thread' } as const;
  return withoutRefusal(await live.lookUp({ asker: inquiry.asker, spot, question, urgency: 'person' }));
}

function isThrottled(result: ShownResult): boolean {
  return result.kind === 'failed' && result.failure === 'throttled';
}

/** For whom times are written. */
export function readerOf({ timeZone }: Pick<Inquiry, 'timeZone'>, { clock }: Live): Reader {
  return { now: clock.now(), ...(timeZone === undefined ? {} : { timeZone }) };
}

/** What the rows say about the attempt that the paste is about. */
export function readRows(result: Rows, reading: Reading, knowledge: Knowledge): AttemptFindings {
  const attempts = groupAttempts(result.events);
  return readOne(attemptAbout(attempts, result, reading), attempts, result, reading, knowledge);
}

/** The attempt that the paste is about: the one with its code, else the latest that was not a plain success. */
function attemptAbout(attempts: readonly Attempt[], rows: Rows, reading: Reading): Attempt {
  return (
    attempts.findLast(({ answer }) => reading.codes.includes(answer.errorCode)) ??
    attempts.findLast(({ answer }) => answer.errorCode !== 0) ??
    attempts.at(-1) ??
    emptyAttempt(rows)
  );
}

/** Rows always group to at least one attempt; this keeps the types honest. */
function emptyAttempt({ events }: Rows): Attempt {
  const [answer] = events;
  if (!answer) throw new TypeError('A result with rows holds none');
  return { events: [answer], answer, isPassed: answer.errorCode === 0 };
}

function readOne(
  attempt: Attempt,
  attempts: readonly Attempt[],
  result: Rows,
  reading: Reading,
  { catalog }: Knowledge,
): AttemptFindings {
  const code = attempt.answer.errorCode;
  const nature = catalog.entry(code) ?? catalog.known(code);
  const context = {
    sight: result.sight,
    series: findSeries(withAround(attempts, result)),
    otherFacts: [...factsFromPaste(reading), ...tenantFactsOf(result, attempt)],
  };
  return readAttempt(attempt, context, nature);
}

/** The attempts with those around them; a series is more than the rows of one ID. */
function withAround(attempts: readonly Attempt[], { events, around }: Rows): readonly Attempt[] {
  return Array.isArray(around) ? groupAttempts([...events, ...around]) : attempts;
}

function tenantFactsOf({ tenant }: Rows, { answer }: Attempt): ReturnType<typeof factsFromTenant> {
  if (!tenant) return [];
  const registration = foundValue(tenant.registration);
  const serviceIssues = foundValue(tenant.serviceIssues);
  const policyChanges = foundValue(tenant.policyChanges);
  return factsFromTenant(
    {
      ...(registration === undefined ? {} : { registration }),
      ...(serviceIssues === undefined ? {} : { serviceIssues }),
      ...(policyChanges === undefined ? {} : { policyChanges }),
    },
    answer.time,
  );
}

function foundValue<T>(answer: FactAnswer<T> | undefined): T | undefined {
  return answer?.kind === 'found' ? answer.value : undefined;
}

/** The first answer with the evidence; IDs alone become the answer for the code that the log names. */
function withFindings(
  first: Answer,
  findings: AttemptFindings,
  evidence: ShownEvidence,
  reading: Reading,
  { place, knowledge: { catalog } }: Explaining,
): Answer {
  const base =
    first.kind === 'ids' && findings.code !== 0
      ? toAnswer(matchCode(findings.code, [], catalog), reading, { place, catalog })
      : first;
  if (base.kind !== 'entry') return withEvidence(base, evidence);
  const foundBy = first.kind === 'ids' ? { foundBy: 'Found in the sign-in log by its ID.' } : {};
  if (base.entry.code !== findings.code) return { ...base, ...foundBy, evidence };
  return { ...base, ...foundBy, ...rankedCauses(diagnoseAttempt(base.entry, findings)), evidence };
}

/** Why the log may show nothing for a question, likeliest first; empty for a failure. `now` in milliseconds. */
export function reasonsFor(
  result: Exclude<ShownResult, { kind: 'rows' }>,
  question: Question,
  reading: Reading,
  now: number,
): ReturnType<typeof explainNothing> {
  if (result.kind !== 'nothing') return [];
  const by = question.kind === 'own' || question.kind === 'person' ? 'user' : question.kind;
  return explainNothing({
    now,
    by,
    searched: question.isProbe ? ['interactiveUser'] : ['interactiveUser', 'nonInteractiveUser'],
    codes: question.codes,
    isOwnOnly: true,
    ...(reading.timestamp === undefined ? {} : { happenedAt: reading.timestamp }),
    ...(reading.tenant === undefined ? {} : { pastedTenant: reading.tenant }),
    ...(result.sight === undefined ? {} : { sight: result.sight }),
  });
}
