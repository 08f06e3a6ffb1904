import type { HostileModule } from './hostile-module';
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
  /** Cases that describe a Graph; they ran without one. */
  readonly withoutGraph: number;
  /** Their statements about a sign-in log, which is not there. */
  readonly needsGraph: readonly Statement[];
}

const FOR_PEOPLE = /^human:/;
/** Without a Graph these would hold, or fail, whatever the bot does. */
const ABOUT_GRAPH = /Graph call|OData|^log problem said$|^not said that nothing was found$/;
const SHOWN_CHARS = 200;

/** Judges every case. A case that describes a Graph ran without one: what is said about the log there is left out. */
export function judge(runs: readonly RunCase[], verify: HostileModule['verify']): Verdict {
  const kinds: Record<string, { passed: number; failed: number }> = {};
  const failures: Failure[] = [];
  const human: Statement[] = [];
  const needsGraph: Statement[] = [];
  for (const { hostileCase, observation } of runs) {
    const { id, kind, graph } = hostileCase;
    const judged: string[] = [];
    for (const must of hostileCase.must) {
      if (FOR_PEOPLE.test(must)) human.push({ id, kind, must });
      else if (graph !== undefined && ABOUT_GRAPH.test(must)) needsGraph.push({ id, kind, must });
      else judged.push(must);
    }
    const failed = verify({ ...hostileCase, must: judged }, observation);
    const sent = excerptOf(hostileCase);
    const got = summaryOf(observation);
    failures.push(...failed.map((each) => ({ id, kind, must: each.must, reason: each.reason, sent, got })));
    kinds[kind] ??= { passed: 0, failed: 0 };
    kinds[kind][failed.length === 0 ? 'passed' : 'failed'] += 1;
  }
  const withoutGraph = runs.filter(({ hostileCase }) => hostileCase.graph !== undefined).length;
  return { kinds, failures, human, withoutGraph, needsGraph };
}

function excerptOf({ activity, http, auth }: RunCase['hostileCase']): string {
  const text = activity?.['text'];
  const isMessage = activity?.['type'] === 'message' && typeof text === 'string' && text !== '';
  const sent = isMessage ? text : JSON.stringify(http ?? activity);
  const cut = sent.length > SHOWN_CHARS ? `${sent.slice(0, SHOWN_CHARS)}… (${sent.length} characters)` : sent;
  return auth === 'valid' ? cut : `token: ${auth}; ${cut}`;
}

function summaryOf({ status, ms, replies, body }: RunCase['observation']): string {
  const answer = status === 0 ? body : `status ${status}`;
  return `${answer} after ${ms} ms, ${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}`;
}
