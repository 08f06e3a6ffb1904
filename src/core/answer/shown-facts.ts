import type {
  AuditRecord,
  FactAnswer,
  LiveFailure,
  PersonalCounts,
  Registration,
  ServiceIssue,
} from '../live-ports';
import type { FactsAnswer } from './answer';
import { FAILURE_WORDS, limitWords } from './shown-evidence';
import { whenText } from './when';

/** Who reads, and when: milliseconds since 1970-01-01 UTC and an IANA zone. */
interface Reader {
  readonly now: number;
  readonly timeZone?: string;
}

/** What is stored about a person, with the latest look-ups that name them. */
interface StoredAboutMe {
  readonly counts: PersonalCounts;
  readonly lookUps: readonly (Pick<AuditRecord, 'time' | 'way' | 'outcome' | 'rows'> & {
    readonly part: 'asked' | 'looked at';
  })[];
}

const MAX_LINES = 10;
const FROM_STORE = 'From what Signpost keeps about you.';
const FROM_TENANT = 'From your organisation, read just now.';
/** Under an answer that must not tell whether something was read. */
const WHERE_ALLOWED = 'Read from your organisation, for those who may see it.';

const WAYS: Readonly<Record<AuditRecord['way'], string>> = {
  correlation: 'by correlation ID',
  request: 'by request ID',
  user: 'by person',
};

/** What is stored about the asker, in numbers and in its latest look-ups. */
export function showStored({ counts, lookUps }: StoredAboutMe, { now, timeZone }: Reader): FactsAnswer {
  const more = counts.audit - Math.min(lookUps.length, MAX_LINES);
  return {
    kind: 'facts',
    title: 'What Signpost keeps about you',
    text: `${counted(counts.audit, 'record')} of look-ups in the sign-in log that you asked for or that were about you, never what the log said; ${counted(counts.jobs, 'look')} still to come, ${counted(counts.cards, 'reference')} to cards that may be updated, ${counted(counts.cases, 'case')} at the helpdesk that ${counts.cases === 1 ? 'names' : 'name'} you, ${chatWords(counts.chats)}${gateWords(counts.gates)}. "forget me" deletes all of it; cases and opened steps stay with the helpdesk, without you.`,
    heading: 'Look-ups, newest first',
    lines: [
      ...lookUps.slice(0, MAX_LINES).map(({ time, part, way, outcome, rows }) => {
        const who = part === 'asked' ? 'you asked' : 'your sign-ins were looked at';
        const what = outcome === 'rows' ? counted(rows, 'row') : outcome === 'none' ? 'nothing' : 'failed';
        return `${whenText(time, now, timeZone)}: ${who} ${WAYS[way]}, ${what}`;
      }),
      ...(more > 0 ? [`and ${more} more`] : []),
    ],
    source: FROM_STORE,
  };
}

/** The confirmation that everything about the asker was deleted. `count`: how many records that were. */
export function showForgotten(count: number): FactsAnswer {
  return {
    kind: 'facts',
    title: count === 0 ? 'There was nothing to delete' : `Deleted: ${counted(count, 'record')}`,
    text: 'Signpost keeps nothing about you now. Cards in this chat stay where they are and are not updated any more. A case of yours stays with the helpdesk without your ID, the IDs of your sign-in and your words; nobody can tell you how it ends. Your next look-up is recorded again.',
    heading: '',
    lines: [],
    source: FROM_STORE,
  };
}

/** What somebody is answered who has asked for too many look-ups. `until` in milliseconds. */
export function showLimitReached(until: number, timeZone?: string): FactsAnswer {
  return {
    kind: 'facts',
    title: 'Too many look-ups just now',
    text: limitWords(until, timeZone),
    heading: '',
    lines: [],
    source: 'Nothing was looked up.',
  };
}

/** What is answered to a question about oneself anywhere but in a personal chat. */
export function showOnlyInPersonalChat(): FactsAnswer {
  return {
    kind: 'facts',
    title: 'In a personal chat only',
    text: 'Send this to Signpost in a personal chat. What concerns a single person is not shown where others read.',
    heading: '',
    lines: [],
    source: 'Nothing was looked up.',
  };
}

/** What Microsoft reports about its services, for people who may read it; `undefined` for everybody else. */
export function showServiceHealth(
  answer: FactAnswer<readonly ServiceIssue[]> | undefined,
  { now, timeZone }: Reader,
): FactsAnswer {
  const open = answer?.kind === 'found' ? answer.value.filter(({ isResolved }) => !isResolved) : [];
  return {
    kind: 'facts',
    title: 'Service health',
    text:
      answer?.kind === 'failed'
        ? failureWords(answer.failure, 'Service health', 'ServiceHealth.Read.All')
        : open.length > 0
          ? 'Microsoft reports these incidents as open.'
          : 'No open incident to show. Incidents that Microsoft reports are shown to agents and administrators, in a personal chat.',
    heading: 'Open incidents',
    lines: open
      .slice(0, MAX_LINES)
      .map(
        ({ id, service, title, startedAt }) =>
          `${service}: ${title} (${id}, since ${whenText(startedAt, now, timeZone)})`,
      ),
    source: open.length > 0 ? FROM_TENANT : WHERE_ALLOWED,
  };
}

/**
 * Somebody's registered methods. `undefined` where the asker may not see them or nobody has that name: the answer is
 * the same as for a person without a record.
 */
export function showMethods(
  answer: FactAnswer<Registration> | undefined,
  { now, timeZone }: Reader,
): FactsAnswer {
  const common = {
    kind: 'facts',
    title: 'Registered methods',
    heading: 'Methods',
    source: WHERE_ALLOWED,
  } as const;
  if (answer?.kind === 'failed')
    return {
      ...common,
      text: failureWords(answer.failure, 'The list of registered methods', 'AuditLog.Read.All'),
      lines: [],
    };
  if (answer?.kind !== 'found')
    return {
      ...common,
      text: 'Nothing to show. Either nobody has that name, or nothing is recorded, or you may not ask for this person.',
      lines: [],
    };
  const { methods, isMfaCapable, isMfaRegistered, asOf } = answer.value;
  const state = isMfaCapable
    ? 'Ready for multifactor authentication.'
    : isMfaRegistered
      ? 'Registered, but with no method that the organisation allows.'
      : 'Not registered for multifactor authentication.';
  const age =
    asOf === undefined
      ? ''
      : ` The report is of ${whenText(asOf, now, timeZone)}; newer changes are missing.`;
  return {
    ...common,
    text: `${state}${age}`,
    lines: methods.length > 0 ? methods : ['none'],
    source: FROM_TENANT,
  };
}

function failureWords(failure: LiveFailure, what: string, permission: string): string {
  if (failure === 'permission')
    return `${what} could not be read: Signpost lacks the permission. An administrator can grant ${permission}.`;
  return FAILURE_WORDS[failure].replace('The sign-in log', what);
}

function chatWords(chats: number): string {
  return chats === 0
    ? 'no chat in which the helpdesk can reach you'
    : 'this chat, so that the helpdesk can reach you';
}

/** Only people at the helpdesk have such records. */
function gateWords(gates: number): string {
  return gates === 0 ? '' : `, ${counted(gates, 'record')} of guarded steps that you opened or undid`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
