import { createSampleTenant } from '../../src/local/sample/create-sample-tenant';
import { SAMPLE_SIGN_INS } from '../../src/local/sample/sample-sign-ins';
import { NOW } from './fakes';

type Tenant = ReturnType<typeof createSampleTenant>;
type Row = Tenant['signIns'][number];

/** One question of the hour. */
export interface BusyQuestion {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly askerId: string;
  readonly text: string;
  /** What is asked, for the counts. */
  readonly about: About;
}

/** The kinds of questions with their share of all, in percent. */
const SHARES = {
  'an own attempt by correlation ID': 70,
  'an own attempt by request ID': 6,
  'an own token refresh': 5,
  'a GUID without a label': 4,
  'the own latest sign-ins': 4,
  'a colleague, by an agent': 4,
  'the same as before': 3,
  'a row that comes a minute later': 2,
  'an ID that is nowhere': 2,
} as const;
export type About = keyof typeof SHARES;

export interface BusyHour {
  readonly data: Tenant;
  readonly questions: readonly BusyQuestion[];
  /** Milliseconds from a sign-in to its row, by request ID. */
  readonly lateBy: Readonly<Record<string, number>>;
  readonly agentIds: readonly string[];
}

const PEOPLE = 200;
const AGENTS = 6;
const QUESTIONS = 900;
/** So many people ask at the same moment. */
const BURST = 20;
const HOUR_MS = 3_600_000;
/** A sign-in is this much older than the question about it. */
const AGE_MS = 10 * 60_000;

/** 900 questions of 200 people in the hour after {@link NOW}, always the same ones, with the rows that answer them. */
export function createBusyHour(): BusyHour {
  const random = seeded(20_261_124);
  const data = createSampleTenant(NOW);
  const people = Array.from({ length: PEOPLE }, (_, number) => guid('bbbbbbbb', number));
  const users = people.map((id, number) => ({
    id,
    userType: 'Member',
    userPrincipalName: `person${number}@contoso.example`,
  }));
  const lateBy: Record<string, number> = {};
  const asked = new Map<string, string>();
  const questions = Array.from({ length: QUESTIONS }, (_, number): BusyQuestion => {
    const about = pick(random() * 100);
    const isAgents = about === 'a colleague, by an agent';
    const askerId = people[Math.floor(random() * (isAgents ? AGENTS : PEOPLE))] ?? '';
    const ownerId = isAgents ? (people[AGENTS + (number % (PEOPLE - AGENTS))] ?? '') : askerId;
    const at = NOW + Math.floor(number / BURST) * (HOUR_MS / (QUESTIONS / BURST));
    const row = rowOf(number, ownerId, at - AGE_MS, about);
    if (about !== 'an ID that is nowhere') data.signIns.push(row);
    if (about === 'a row that comes a minute later') lateBy[String(row['id'])] = AGE_MS + 60_000;
    const text = (about === 'the same as before' && asked.get(askerId)) || textOf(row, about);
    asked.set(askerId, text);
    return { at, askerId, text, about };
  });
  return {
    data: { ...data, users: [...data.users, ...users] },
    questions,
    lateBy,
    agentIds: people.slice(0, AGENTS),
  };
}

function textOf(row: Row, about: About): string {
  switch (about) {
    case 'an own attempt by request ID':
      return `AADSTS50076: use multi-factor authentication. Request ID: ${row['id']}`;
    case 'an own token refresh':
      return `AADSTS700082: the refresh token has expired. Correlation ID: ${row['correlationId']}`;
    case 'a GUID without a label':
      return `${row['correlationId']}`;
    case 'the own latest sign-ins':
      return 'my sign-ins';
    default:
      return `AADSTS50076: use multi-factor authentication. Correlation ID: ${row['correlationId']}`;
  }
}

const TEMPLATE = SAMPLE_SIGN_INS.find(({ status }) => (status as { errorCode: number }).errorCode === 50076);

function rowOf(number: number, userId: string, time: number, about: About): Row {
  const isRefresh = about === 'an own token refresh';
  return {
    ...TEMPLATE,
    id: guid('aaaaaaaa', number * 100),
    correlationId: guid('cccccccc', number),
    createdDateTime: new Date(time).toISOString(),
    userId,
    isInteractive: !isRefresh,
    signInEventTypes: [isRefresh ? 'nonInteractiveUser' : 'interactiveUser'],
    status: { errorCode: isRefresh ? 700082 : 50076, failureReason: 'As the code says.' },
  };
}

function guid(start: string, number: number): string {
  return `${start}-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

function pick(percent: number): About {
  let sum = 0;
  for (const [about, share] of Object.entries(SHARES)) {
    sum += share;
    if (percent < sum) return about as About;
  }
  return 'an own attempt by correlation ID';
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
