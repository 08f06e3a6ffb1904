import { idOf } from '../access/object-id';
import type { Case, CaseReport } from './case';

/** What the reports of an incident have in common besides the code. IDs in lower case. */
export interface IncidentMark {
  readonly kind: 'application' | 'policy';
  readonly id: string;
}

/** What is likely behind an incident. A guess from what was known when it began; the desk decides. */
export type IncidentMeaning =
  /** A policy was changed shortly before; `at`: when, ISO 8601 UTC. */
  | { readonly kind: 'policyChange'; readonly at: string }
  /** Microsoft reports trouble with its sign-in service, under this ID. */
  | { readonly kind: 'outage'; readonly issueId: string }
  /** Somebody is trying passwords or prompts on many accounts. */
  | { readonly kind: 'attack' }
  /** Many people meet the same; nothing says why. */
  | { readonly kind: 'many' };

/** The same problem of many people, followed as one. Holds nothing about the people; their cases do. */
export interface Incident {
  /** Counted from 1. */
  readonly number: number;
  /** Rises with every change; a save names the version that it read. */
  readonly version: number;
  readonly code: number;
  readonly mark: IncidentMark;
  /** Undefined until somebody has looked. */
  readonly meaning?: IncidentMeaning;
  /** When the first of its reports came, ISO 8601 UTC. */
  readonly firstAt: string;
  readonly openedAt: string;
  readonly closed?: IncidentClosing;
  /** Reference of its card in the triage channel, for the messenger. */
  readonly card?: string;
}

export interface IncidentClosing {
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Object ID of the agent; undefined once they were forgotten. */
  readonly byId?: string;
  /** What fixed it, as `caseNote` keeps it; every reporter reads it. */
  readonly fixedBy: string;
}

/** An incident that has no number yet. */
export type NewIncident = Omit<Incident, 'number' | 'version'>;

/** From so many different people on it is no chance: two or three colleagues at one desk are not yet an incident. */
export const MIN_PEOPLE = 5;
/** Long enough for people to try twice and ask, short enough that one cause is likely. */
export const WINDOW_MS = 30 * 60_000;
/** After half a working day without a report, what comes next may be something else. */
const QUIET_MS = 4 * 3_600_000;

/** The marks of a report that an incident can be recognised by: its application, then its policies. */
export function marksOf({ applicationId, policyIds }: CaseReport): readonly IncidentMark[] {
  const marks = [
    { kind: 'application', id: idOf(applicationId) } as const,
    ...policyIds.map((policyId) => ({ kind: 'policy', id: idOf(policyId) }) as const),
  ];
  return marks.flatMap(({ kind, id }) => (id === undefined ? [] : [{ kind, id }]));
}

/** Since when a report counts together with `kase`, ISO 8601 UTC; exactly then still does. */
export function windowStart({ openedAt }: Case): string {
  return new Date(Date.parse(openedAt) - WINDOW_MS).toISOString();
}

/** Reports that are one incident, oldest first, and what they have in common. */
export interface Crowd {
  readonly mark: IncidentMark;
  readonly cases: readonly Case[];
}

/**
 * The crowd that a report belongs to: cases of at least {@link MIN_PEOPLE} different people with its code and one of its
 * marks, opened in the {@link WINDOW_MS} before it or since, and in no incident yet. The mark of most people wins. A
 * case whose reporter is not known joins, but counts for nobody.
 */
export function findCrowd(kase: Case, others: readonly Case[]): Crowd | undefined {
  const since = windowStart(kase);
  const fresh = [kase, ...others.filter(({ number }) => number !== kase.number)]
    .filter(({ incident, openedAt }) => incident === undefined && openedAt >= since)
    .filter(({ report }) => report.code !== undefined && report.code === kase.report.code)
    .sort((one, other) => one.number - other.number);
  const crowds = marksOf(kase.report).map((mark) => ({
    mark,
    cases: fresh.filter(({ report }) => marksOf(report).some((own) => isSameMark(own, mark))),
  }));
  const [largest] = crowds.sort((one, other) => peopleOf(other.cases) - peopleOf(one.cases));
  return largest !== undefined && peopleOf(largest.cases) >= MIN_PEOPLE ? largest : undefined;
}

/** Whether nothing was reported for so long that a new report need not be the same any more. */
export function isQuiet(latestAt: string, now: number): boolean {
  return now - Date.parse(latestAt) > QUIET_MS;
}

/** Text that is the same for incidents of the same thing. */
export function incidentKey(code: number, { kind, id }: IncidentMark): string {
  return `${code}/${kind}/${id}`;
}

/**
 * A case as the closing of its incident leaves it: resolved, whoever has it. Undefined where that does not touch it: it
 * belongs elsewhere, is resolved already, was reopened since, or is marked security, since each of those has to be
 * looked at by itself.
 */
export function resolveWithIncident(kase: Case, { number, closed }: Incident, now: number): Case | undefined {
  if (closed === undefined || kase.incident !== number || kase.state === 'resolved' || kase.isSecurity)
    return undefined;
  if (kase.history.some(({ what, at }) => what === 'reopen' && at >= closed.at)) return undefined;
  const at = new Date(Math.max(now, Date.parse(kase.updatedAt))).toISOString();
  const { byId, fixedBy } = closed;
  const agentId = kase.agentId ?? byId;
  return {
    ...kase,
    state: 'resolved',
    ...(agentId === undefined ? {} : { agentId }),
    history: [
      ...kase.history,
      { at, what: 'resolve', note: fixedBy, ...(byId === undefined ? {} : { byId }) },
    ],
    updatedAt: at,
  };
}

/** Whether a case is as the closing of its incident has left it. */
export function isResolvedWith({ state, history }: Case, { closed }: Incident): boolean {
  const last = history.at(-1);
  if (state !== 'resolved' || closed === undefined || last === undefined) return false;
  return last.what === 'resolve' && last.note === closed.fixedBy && last.at >= closed.at;
}

function isSameMark(one: IncidentMark, other: IncidentMark): boolean {
  return one.kind === other.kind && one.id === other.id;
}

function peopleOf(cases: readonly Case[]): number {
  const ids = cases.map(({ reporterId }) => idOf(reporterId)).filter((id) => id !== undefined);
  return new Set(ids).size;
}
