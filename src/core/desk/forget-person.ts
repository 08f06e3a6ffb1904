import { isSameId } from '../access/object-id';
import type { Case, CaseEvent } from './case';
import type { Incident } from './incident';

/**
 * The case without a person, by object ID, or undefined where it does not name them. It stays for the desk: code,
 * times, findings, and what fixed it. What goes with the person who reported it: the IDs that lead to their sign-ins,
 * their consent, and what they and the desk wrote to each other. What an agent had is nobody's again.
 */
export function withoutPerson(kase: Case, objectId: string): Case | undefined {
  const isReporter = isSameId(kase.reporterId, objectId);
  const isAgent = isSameId(kase.agentId, objectId);
  if (!isReporter && !isAgent && !kase.history.some(({ byId }) => isSameId(byId, objectId))) return undefined;
  const history = kase.history.map((event) => withoutWriter(event, objectId, isReporter));
  const given = isAgent ? withoutAgent(kase) : kase;
  return { ...(isReporter ? withoutReporter(given) : given), history };
}

function withoutAgent({ agentId: _, ...rest }: Case): Case {
  return rest.state === 'claimed' ? { ...rest, state: 'open' } : rest;
}

function withoutReporter({ reporterId: _, consentAt: __, report, ...rest }: Case): Case {
  const { correlationId: ___, requestId: ____, unlabelledId: _____, ...anonymous } = report;
  return { ...rest, report: anonymous };
}

function withoutWriter(event: CaseEvent, objectId: string, isReporter: boolean): CaseEvent {
  const { byId, note, ...rest } = event;
  const isWriter = isSameId(byId, objectId);
  const isNoteGone = isReporter && (isWriter || event.what === 'ask');
  return {
    ...rest,
    ...(isWriter || byId === undefined ? {} : { byId }),
    ...(isNoteGone || note === undefined ? {} : { note }),
  };
}

/** The incident without whoever closed it, or undefined where that was somebody else. */
export function withoutCloser(incident: Incident, objectId: string): Incident | undefined {
  const { closed } = incident;
  if (closed === undefined || !isSameId(closed.byId, objectId)) return undefined;
  const { byId: _, ...rest } = closed;
  return { ...incident, closed: rest };
}
