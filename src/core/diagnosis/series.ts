import type { SignInEvent } from '../sign-in-event';
import type { Attempt } from './attempts';
import { timeOf } from './attempts';
import type { ChallengeOutcome } from './challenge-outcome';
import { challengeOutcome } from './challenge-outcome';
import type { Fact } from './evidence';

/** Fewest unanswered or refused prompts that count as a series: two happen to everybody. */
export const MIN_PROMPTS = 3;
/** Longest pause within a series. */
export const MAX_PAUSE_MS = 10 * 60_000;

/** Several prompts to one person within minutes that nobody confirmed: MFA fatigue until shown otherwise. */
export interface PromptSeries {
  /** Entra object ID. */
  readonly userId: string;
  /** Oldest first. */
  readonly attempts: readonly Attempt[];
  readonly prompts: number;
  /** How often each outcome occurs; only those that do. */
  readonly outcomes: Readonly<Partial<Record<ChallengeOutcome, number>>>;
  /** ISO 8601 UTC, of the first and the last prompt. */
  readonly from: string;
  readonly to: string;
  /** True where a prompt was confirmed within the pause after the series: somebody may have got in. */
  readonly endedInSuccess: boolean;
}

const UNCONFIRMED: ReadonlySet<ChallengeOutcome> = new Set([
  'denied',
  'timedOut',
  'reportedAsFraud',
  'notDelivered',
  'overlapping',
]);

interface Prompt {
  readonly attempt: Attempt;
  readonly event: SignInEvent;
  readonly outcome: ChallengeOutcome;
}

/** The series in these attempts, oldest first. Attempts of different people never mix. */
export function findSeries(attempts: readonly Attempt[]): PromptSeries[] {
  const prompts = attempts.flatMap(promptsOf).sort((a, b) => timeOf(a.event) - timeOf(b.event));
  const people = new Set(prompts.flatMap(({ event }) => event.userId ?? []));
  return [...people].flatMap((userId) =>
    split(prompts.filter(({ event }) => event.userId === userId)).map((run) =>
      toSeries(userId, run, attempts),
    ),
  );
}

/** The series that an attempt is part of. */
export function seriesOf(attempt: Attempt, series: readonly PromptSeries[]): PromptSeries | undefined {
  const ids = new Set(attempt.events.map(({ requestId }) => requestId));
  return series.find(({ attempts }) =>
    attempts.some(({ events }) => events.some(({ requestId }) => ids.has(requestId))),
  );
}

/** `manyPrompts`, for an attempt that is part of a series. */
export function seriesFact(series: PromptSeries): Fact {
  const minutes = Math.max(1, Math.ceil((Date.parse(series.to) - Date.parse(series.from)) / 60_000));
  const within = minutes === 1 ? 'within a minute' : `within ${minutes} minutes`;
  return {
    name: 'manyPrompts',
    source: 'sign-in log',
    text: `${series.prompts} prompts ${within} that nobody confirmed${series.endedInSuccess ? ', and then one that was' : ''}`,
    time: series.to,
  };
}

/** Attempts with one for each series, its latest, in the place of all that belong to it. The order stays. */
export function oneOfEach(attempts: readonly Attempt[], series: readonly PromptSeries[]): Attempt[] {
  return attempts.filter((attempt) => {
    const latest = seriesOf(attempt, series)?.attempts.at(-1);
    return latest === undefined || isSame(latest, attempt);
  });
}

function isSame(one: Attempt, other: Attempt): boolean {
  return one.answer.requestId === other.answer.requestId;
}

/** Whether a row is a prompt that was refused, not answered, or not delivered. */
export function isUnconfirmedPrompt(event: SignInEvent): boolean {
  return unconfirmedOutcome(event) !== undefined;
}

function unconfirmedOutcome(event: SignInEvent): ChallengeOutcome | undefined {
  const outcome = event.errorCode === 0 ? undefined : challengeOutcome(event);
  return outcome !== undefined && UNCONFIRMED.has(outcome) ? outcome : undefined;
}

function promptsOf(attempt: Attempt): Prompt[] {
  return attempt.events.flatMap((event) => {
    const outcome = unconfirmedOutcome(event);
    return outcome === undefined ? [] : [{ attempt, event, outcome }];
  });
}

function split(prompts: readonly Prompt[]): Prompt[][] {
  const runs: Prompt[][] = [];
  for (const prompt of prompts) {
    const run = runs.at(-1);
    const previous = run?.at(-1);
    if (run && previous && timeOf(prompt.event) - timeOf(previous.event) <= MAX_PAUSE_MS) run.push(prompt);
    else runs.push([prompt]);
  }
  return runs.filter(({ length }) => length >= MIN_PROMPTS);
}

function toSeries(userId: string, run: readonly Prompt[], all: readonly Attempt[]): PromptSeries {
  const outcomes: Partial<Record<ChallengeOutcome, number>> = {};
  for (const { outcome } of run) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  return {
    userId,
    attempts: [...new Set(run.map(({ attempt }) => attempt))],
    prompts: run.length,
    outcomes,
    from: run[0]?.event.time ?? '',
    to: run.at(-1)?.event.time ?? '',
    endedInSuccess: all.some((attempt) => isConfirmedAfter(attempt, userId, run)),
  };
}

/** A second step that was really answered; one that was satisfied by an earlier proof says nothing. */
function isConfirmedAfter({ events }: Attempt, userId: string, run: readonly Prompt[]): boolean {
  const last = run.at(-1)?.event;
  return events.some(
    (event) =>
      event.userId === userId &&
      event.errorCode === 0 &&
      challengeOutcome(event) === 'passed' &&
      last !== undefined &&
      timeOf(event) >= timeOf(last) &&
      timeOf(event) - timeOf(last) <= MAX_PAUSE_MS,
  );
}
