import type { Attempt } from '../diagnosis/attempts';
import type { AttemptFindings } from '../diagnosis/diagnose-attempt';
import type { NothingReason } from '../diagnosis/nothing-found';
import { BLOCK, controlWords, failedPolicies } from '../diagnosis/policies';
import type { RequirementSource } from '../diagnosis/requirement-source';
import { seriesFact } from '../diagnosis/series';
import type { LiveFailure } from '../live-ports';
import type { ShownResult, TenantFindings } from '../look-up/look-up-result';
import type { AppliedPolicy, SignInEvent } from '../sign-in-event';
import { VERDICTS } from '../verdicts/verdicts';
import type { LookingGoal } from '../watch/keep-looking';
import type { ReadItem } from './answer';
import type { EvidenceRow } from './evidence-table';
import { evidenceTable, whoOf } from './evidence-table';
import { plainText } from './plain-text';
import { leftOut, tenantLines } from './tenant-lines';
import { age, momentText, whenText } from './when';

/** What the sign-in log said, as one asker may see it. Every text is plain and safe to show. */
export interface ShownEvidence {
  /** "From the sign-in log, 2 minutes ago". */
  readonly heading: string;
  readonly lines: readonly ReadItem[];
  /** Who, when, where, app, device and rule of the attempt, for a small table; absent where none was read. */
  readonly table?: readonly EvidenceRow[];
  /** What came of the attempt, for the top of the card; absent where none was read. */
  readonly outcome?: string;
  /** True where the person must be asked "was this you?" first. */
  readonly asksWasThisYou: boolean;
  /** True where an agent or administrator reads it, who has to ask the person. */
  readonly isForDesk?: boolean;
  /** Ranked explanations where the log showed nothing. */
  readonly reasons: readonly NothingReason[];
  /** One line for each thing that could not be seen. */
  readonly notSeen: readonly string[];
  /** Whether the card offers to look again later, or to stop doing so. */
  readonly looking?: 'offered' | 'running';
  /** Address of the personal chat with Signpost. */
  readonly chatUrl?: string;
  /** What is looked for; absent for the attempt itself. */
  readonly lookingFor?: LookingGoal;
  /** True where the person may say that they tried again, so that the log is asked for what came of it. */
  readonly mayRetry?: boolean;
}

/** Who reads, and when. */
export interface Reader {
  readonly now: number;
  readonly timeZone?: string;
}

/** Most rows of a timeline, policies and steps that one card shows. */
const MAX_ROWS = 6;
/** Most policies that one line names; each that was not met has a line of its own. */
const MAX_NAMES = 3;
/** Most policies that were not met and still have a line of their own. */
const MAX_UNMET = 12;

/** Why there is nothing from the log, in one true sentence each; none of them says that the log is empty. */
export const FAILURE_WORDS: Readonly<Record<LiveFailure, string>> = {
  permission:
    'The sign-in log could not be read: Signpost lacks the permission. An administrator can grant AuditLog.Read.All.',
  licence:
    'The sign-in log could not be read: the organisation has no licence that opens it to programs (Microsoft Entra ID P1 or P2).',
  throttled:
    'The sign-in log could not be read right now: too many questions at once. Ask again in a minute.',
  unreachable: 'The sign-in log could not be reached. Ask again in a few minutes.',
  nonsense: 'The sign-in log could not be read: its answer made no sense. Ask again later.',
  credential:
    "The sign-in log could not be read: Signpost's own credential was refused. Its operator has to renew it.",
  timeout: 'The sign-in log could not be read in time. Ask again in a minute.',
};

/** Why a look-up brought nothing, in one true sentence: whether the log failed or the directory. */
export function failedWords({ failure, of }: Extract<ShownResult, { kind: 'failed' }>): string {
  if (of === undefined) return FAILURE_WORDS[failure];
  return failure === 'permission'
    ? 'What you may see could not be found out: Signpost lacks a permission. It needs User.Read.All and GroupMember.Read.All, which an administrator can grant.'
    : FAILURE_WORDS[failure].replace('The sign-in log', 'The directory of the organisation');
}

/** What each requirement source is called. */
export const SOURCE_WORDS: Readonly<Record<RequirementSource['kind'], string>> = {
  policy: 'a Conditional Access policy',
  risk: 'a risk policy',
  perUserMfa: 'the per-user setting of the account',
  securityDefaults: 'security defaults',
  mandatoryMfa:
    "Microsoft's own rule for admin portals and Azure tools (concluded, the log does not name it)",
  app: 'the application',
  federated: "the organisation's own sign-in server",
  none: 'nothing more than the first proof was asked for',
  unknown: 'the log does not say',
};

/** The evidence of one attempt that was read. `role` decides how the verdict is worded and what is told beside it. */
export function showFindings(
  findings: AttemptFindings,
  role: 'employee' | 'agent' | 'admin',
  reader: Reader,
  tenant?: TenantFindings,
): ShownEvidence {
  const { attempt, verdict, source, series, notSeen } = findings;
  const last = attempt.events.at(-1) ?? attempt.answer;
  const outcome = VERDICTS[verdict.kind].title[role === 'employee' ? 'person' : 'agent'];
  const lines: (ReadItem | undefined)[] = [
    line('Outcome', outcome),
    ...(series
      ? [line('Several prompts', `${seriesFact(series).text}: treat it as an attack until shown otherwise.`)]
      : []),
    line('Asked for by', sourceWords(source)),
    ...(role === 'employee' ? [] : [line('Who', whoOf(last))]),
    ...timeline(attempt, reader),
    ...policies(attempt.answer),
    ...steps(attempt.answer, reader),
    ...(tenant ? tenantLines(findings, tenant, reader) : []),
  ];
  return {
    heading: `From the sign-in log, ${age(Date.parse(last.time), reader.now)}`,
    lines: lines.filter((shown): shown is ReadItem => shown !== undefined),
    table: evidenceTable(findings, sourceWords(source), reader, role !== 'employee'),
    outcome,
    asksWasThisYou: verdict.asksWasThisYou,
    ...(role === 'employee' ? {} : { isForDesk: true }),
    reasons: [],
    notSeen: [...notSeen, ...(tenant ? leftOut(tenant) : [])],
    // Who may not have begun the sign-in is not asked to try again.
    ...(attempt.isPassed || verdict.asksWasThisYou || attempt.answer.userId === undefined
      ? {}
      : { mayRetry: true }),
  };
}

/** Failures that pass by themselves, so that looking again later may help. */
const PASSING: ReadonlySet<LiveFailure> = new Set(['throttled', 'unreachable', 'nonsense', 'timeout']);

/**
 * What is said where there are no rows to show: a failure, or nothing with its ranked reasons. `hasId`: whether an ID
 * was looked for; then looking again is offered whatever the reason, since an offer that depends on it would tell it.
 */
export function showEmpty(
  result: Exclude<ShownResult, { kind: 'rows' }>,
  reasons: readonly NothingReason[],
  hasId = false,
  timeZone?: string,
): ShownEvidence {
  if (result.kind === 'limited') return showLimited(result.until, timeZone);
  const isOffered =
    hasId && (result.kind === 'nothing' || (result.kind === 'failed' && PASSING.has(result.failure)));
  return isOffered
    ? { ...emptyEvidence(result, reasons), looking: 'offered' }
    : emptyEvidence(result, reasons);
}

/** What is said in a thread, whoever asks and whatever for. */
export function showInThread(chatUrl?: string): ShownEvidence {
  return {
    ...NO_EVIDENCE,
    heading: 'The sign-in log',
    notSeen: [
      'What it holds is not shown here: the helpdesk sees it under Details, and your own sign-ins are answered in a personal chat with Signpost.',
    ],
    ...(chatUrl === undefined ? {} : { chatUrl }),
  };
}

/** What is said while Signpost looks again. `at`: when, in milliseconds. */
export function showLooking(at: number, timeZone?: string): ShownEvidence {
  return {
    ...NO_EVIDENCE,
    heading: `Looking again at ${momentText(new Date(at).toISOString(), timeZone)}`,
    notSeen: ['You get one message here when the sign-in log has it. Nothing has to stay open.'],
    looking: 'running',
  };
}

/** What is said to somebody who has asked too often. `until`: when the next look-up may be made, in milliseconds. */
export function showLimited(until: number, timeZone?: string): ShownEvidence {
  return { ...NO_EVIDENCE, heading: 'The sign-in log', notSeen: [limitWords(until, timeZone)] };
}

/** Says plainly that there were too many look-ups of one person, and when they go on. `until` in milliseconds. */
export function limitWords(until: number, timeZone?: string): string {
  const when = momentText(new Date(until).toISOString(), timeZone);
  return `Nothing was looked up: one person can ask for 20 look-ups in ten minutes. You can go on from ${when}. Explanations of codes are not limited.`;
}

/** What is said while a question waits for its turn. `hasButton`: whether the card can stop that. */
export function showQueued(hasButton: boolean): ShownEvidence {
  return {
    ...NO_EVIDENCE,
    heading: 'The sign-in log',
    notSeen: [
      'Many people are asking just now. Signpost looks by itself as soon as it can, and puts the answer on this card. Nothing has to stay open.',
    ],
    ...(hasButton && { looking: 'running' as const }),
  };
}

/** What is said where looking has ended because somebody wanted it, or cannot begin. */
export function showStopped(): ShownEvidence {
  return { ...NO_EVIDENCE, heading: 'Signpost is not looking for this any more', looking: 'offered' };
}

/** What is said where looking has ended in vain: how the last look went, with its ranked reasons. */
export function showGivenUp(
  result: Exclude<ShownResult, { kind: 'rows' }>,
  reasons: readonly NothingReason[],
): ShownEvidence {
  // By now it is not too fresh any more, and the advice to keep looking has been followed.
  const left = reasons.filter(({ id }) => id !== 'tooFresh');
  const heading = 'Signpost has looked several times, and stops here';
  return { ...showEmpty(result, left, true), heading };
}

const NO_EVIDENCE = { lines: [], asksWasThisYou: false, reasons: [], notSeen: [] } as const;

function emptyEvidence(
  result: Exclude<ShownResult, { kind: 'rows' | 'limited' }>,
  reasons: readonly NothingReason[],
): ShownEvidence {
  const common = { lines: [], asksWasThisYou: false, notSeen: [] };
  switch (result.kind) {
    case 'failed':
      return { ...common, heading: 'The sign-in log', reasons: [], notSeen: [failedWords(result)] };
    case 'notHere':
      return {
        ...common,
        heading: 'The sign-in log',
        reasons: [],
        notSeen: ['What the sign-in log holds is shown in a personal chat with Signpost only.'],
      };
    case 'nothing':
      return {
        ...common,
        heading: 'The sign-in log shows nothing for this yet',
        reasons: reasons.slice(0, 3),
      };
  }
}

function line(label: string, value: string | undefined): ReadItem | undefined {
  const shown = value === undefined ? '' : plainText(value);
  return shown === '' ? undefined : { label, value: shown };
}

function sourceWords(source: RequirementSource): string {
  if (source.kind !== 'policy' && source.kind !== 'risk') return SOURCE_WORDS[source.kind];
  const names = source.policies.flatMap(({ name }) => (name === undefined ? [] : `"${plainText(name)}"`));
  const more = names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : '';
  return names.length > 0
    ? `${SOURCE_WORDS[source.kind]}: ${names.slice(0, MAX_NAMES).join(', ')}${more}`
    : SOURCE_WORDS[source.kind];
}

function timeline(attempt: Attempt, reader: Reader): (ReadItem | undefined)[] {
  return attempt.events.slice(-MAX_ROWS).map((event) => {
    const device = [event.device?.operatingSystem, event.device?.browser].filter(Boolean).join(', ');
    const place = [event.city, event.country].filter(Boolean).join(', ');
    const what = event.errorCode === 0 ? 'success' : `AADSTS${event.errorCode}`;
    const parts = [what, event.applicationName, place, event.address, device, event.clientApp].filter(
      Boolean,
    );
    return line(whenText(event.time, reader.now, reader.timeZone), parts.join(' · '));
  });
}

/** Every policy that was not met, with what was missing; then those that were met, while there is room. */
function policies(event: SignInEvent): (ReadItem | undefined)[] {
  const unmet = failedPolicies(event);
  const met = (event.policies ?? []).filter(({ result }) => result === 'success');
  return [
    ...unmet.slice(0, MAX_UNMET).map((policy) => policyLine('Policy not met', policy, 'missing')),
    ...(unmet.length > MAX_UNMET ? [line('Policies not met', `and ${unmet.length - MAX_UNMET} more`)] : []),
    ...met
      .slice(0, Math.max(0, MAX_ROWS - unmet.length))
      .map((policy) => policyLine('Policy met', policy, 'asked for')),
  ];
}

function policyLine(
  label: string,
  policy: AppliedPolicy,
  verb: 'missing' | 'asked for',
): ReadItem | undefined {
  const { id, name, grantControls, sessionControls } = policy;
  if (grantControls.some((control) => BLOCK.test(control))) return line(label, `${name ?? id} (it blocks)`);
  const words = controlWords(policy) || [...grantControls, ...sessionControls].join(', ');
  return line(label, words === '' ? (name ?? id) : `${name ?? id} (${verb}: ${words})`);
}

function steps(event: SignInEvent, reader: Reader): (ReadItem | undefined)[] {
  return (event.steps ?? []).slice(-MAX_ROWS).map(({ method, result, succeeded, time }) => {
    const outcome = result ?? (succeeded === undefined ? undefined : succeeded ? 'passed' : 'not passed');
    const when = time === undefined ? undefined : age(Date.parse(time), reader.now);
    return line('Step', [method, outcome, when].filter(Boolean).join(' · '));
  });
}
