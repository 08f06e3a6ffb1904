import type { FailedStatement, HostileCase, HostileModule, Observation } from './hostile-module';
import type { RunCase } from './run-cases';

/** A statement of one case. */
export interface Statement {
  readonly id: string;
  readonly kind: string;
  readonly must: string;
}

/** A statement that does not hold, and what to know about it. */
export interface Failure extends Statement {
  readonly reason: string;
  /** The beginning of what was sent. */
  readonly sent: string;
  /** What came back, in a few words. */
  readonly got: string;
}

export interface Verdict {
  readonly kinds: Readonly<Record<string, { readonly passed: number; readonly failed: number }>>;
  readonly failures: readonly Failure[];
  /** Statements that only a person can judge. */
  readonly human: readonly Statement[];
}

const FOR_PEOPLE = /^human:/;
/** Statements about what must not be shown: they hold for a reply before it is updated as well as after. */
const AT_ANY_TIME = /^(?:no |not |reply under |well-formed)/;
const SHOWN_CHARS = 200;

/** Judges every case; one that asks of Graph what the stand-in does not have fails. */
export function judge(runs: readonly RunCase[], verify: HostileModule['verify']): Verdict {
  const kinds: Record<string, { passed: number; failed: number }> = {};
  const failures: Failure[] = [];
  const human: Statement[] = [];
  for (const { hostileCase, observation, unknownGraph } of runs) {
    const { id, kind } = hostileCase;
    const judged: string[] = [];
    for (const must of hostileCase.must) {
      if (FOR_PEOPLE.test(must)) human.push({ id, kind, must });
      else judged.push(must);
    }
    const failed = [
      ...unknownGraph.map((reason) => ({ must: 'a Graph as described', reason })),
      ...verifyStates({ ...hostileCase, must: judged }, observation, verify),
    ];
    const sent = excerptOf(hostileCase);
    const got = summaryOf(observation);
    failures.push(...failed.map((each) => ({ id, kind, must: each.must, reason: each.reason, sent, got })));
    kinds[kind] ??= { passed: 0, failed: 0 };
    kinds[kind][failed.length === 0 ? 'passed' : 'failed'] += 1;
  }
  return { kinds, failures, human };
}

/** What fails of the replies as they were last, and what must not have been shown before either. */
function verifyStates(
  hostileCase: HostileCase,
  observation: Observation,
  verify: HostileModule['verify'],
): FailedStatement[] {
  const failed = verify(hostileCase, observation);
  if (observation.earlier.length === 0) return [...failed];
  const must = hostileCase.must.filter(
    (each) => AT_ANY_TIME.test(each) && !failed.some((other) => other.must === each),
  );
  const before = verify({ ...hostileCase, must }, { ...observation, replies: observation.earlier });
  return [...failed, ...before.map((each) => ({ ...each, reason: `before the update: ${each.reason}` }))];
}

function excerptOf({ activity, http, auth }: RunCase['hostileCase']): string {
  const text = activity?.['text'];
  const isMessage = activity?.['type'] === 'message' && typeof text === 'string' && text !== '';
  const sent = isMessage ? text : JSON.stringify(http ?? activity);
  const cut = sent.length > SHOWN_CHARS ? `${sent.slice(0, SHOWN_CHARS)}… (${sent.length} characters)` : sent;
  return auth === 'valid' ? cut : `token: ${auth}; ${cut}`;
}

function summaryOf({ status, ms, replies, earlier, body }: RunCase['observation']): string {
  const answer = status === 0 ? body : `status ${status}`;
  const count = `${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}`;
  return `${answer} after ${ms} ms, ${count}${earlier.length === 0 ? '' : ', updated'}`;
}
