import { plainText } from '../answer/plain-text';
import { momentText } from '../answer/when';
import type { Catalog } from '../ports';
import { caseTitle } from './case-title';
import type { IncidentAnswer } from './desk-answer';
import type { Incident, IncidentMeaning } from './incident';

const STEPS: Readonly<Record<IncidentMeaning['kind'], readonly string[]>> = {
  policyChange: [
    'Read in the audit log of Microsoft Entra, category Policy, what was changed, and by which team.',
    'Open the details of one case: which policy failed, and on what.',
    'Have the change corrected by whoever owns the policy. Do not exclude people one by one.',
  ],
  outage: [
    'Read the incident in the Microsoft 365 admin center, under Service health.',
    'Tell people that trying again helps only once it is over.',
    'Close this when Microsoft reports it as resolved, and sign-ins work again.',
  ],
  attack: [
    'Tell nobody to try again, and nobody to approve a prompt.',
    'Tell the security contact now. Look in the sign-in log for what the attempts share: address, client, time.',
    'Reset a password or unlock an account only after the person has proven who they are.',
  ],
  many: [
    'Open the details of one or two cases, and compare what failed.',
    'Ask whoever owns the application or the policy what has changed.',
    'Escalate one case with its lines; they stand for all of them.',
  ],
};

const UNKNOWN: IncidentMeaning = { kind: 'many' };

/** What a card of an incident shows besides the incident. */
export interface IncidentReading {
  /** How many reports belong to it. */
  readonly reports: number;
  readonly catalog: Catalog;
  /** When it was counted: milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  /** Said to whoever pressed a button. */
  readonly notice?: string;
}

/**
 * An incident as everybody in the triage channel may see it: no person, no name, and nothing that somebody typed. What
 * fixed it stands in the cases and in the chats of those who reported.
 */
export function showIncident(incident: Incident, reading: IncidentReading): IncidentAnswer {
  const { number, code, mark, meaning = UNKNOWN, firstAt, closed } = incident;
  const { reports, catalog, now, notice } = reading;
  const counted = reports === 1 ? '1 report' : `${reports} reports`;
  return {
    kind: 'incident',
    number,
    isClosed: closed !== undefined,
    isAttack: meaning.kind === 'attack',
    title:
      closed === undefined ? `Incident ${number}: ${counted} of one problem` : `Incident ${number}: closed`,
    about: caseTitle({ code }, catalog),
    standing:
      closed === undefined
        ? 'Further reports of it are counted here and get no card of their own. Their cases are in the list of "cases".'
        : 'Its cases are resolved, and everybody who reported it is told what fixed it, in their own chat. Cases marked security stay open.',
    likely: closed === undefined ? meaningText(meaning) : '',
    steps: closed === undefined ? STEPS[meaning.kind] : [],
    facts: [
      { label: 'Reports', value: `${reports} (counted ${momentText(new Date(now).toISOString())})` },
      { label: 'First report', value: momentText(firstAt) },
      { label: mark.kind === 'policy' ? 'Policy ID' : 'Application ID', value: plainText(mark.id) },
      ...(closed === undefined ? [] : [{ label: 'Closed', value: momentText(closed.at) }]),
    ],
    ...(notice === undefined ? {} : { notice }),
  };
}

function meaningText(meaning: IncidentMeaning): string {
  switch (meaning.kind) {
    case 'policyChange':
      return `A policy was changed at ${momentText(meaning.at)}, shortly before the first report.`;
    case 'outage':
      return `Microsoft reports trouble with its sign-in service (${plainText(meaning.issueId)}).`;
    case 'attack':
      return 'Somebody may be trying passwords or prompts on many accounts.';
    case 'many':
      return 'Many people meet the same. Nothing was found that says why.';
  }
}
