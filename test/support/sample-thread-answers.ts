import type { Answer } from '../../src/core/answer/answer';
import { createAgentsView, offerDetails } from '../../src/flows/agents-view';
import { answerMessage } from '../../src/flows/answer-message';
import { createLookUp } from '../../src/flows/look-up';
import { InMemoryAudit } from '../../src/store/in-memory-audit';
import { FakeMembership, FakeSignInLog, FakeTenantFacts, FakeTime, PEOPLE, UNLIMITED } from './fakes';
import { inquiry } from './inquiry';
import { knowledge } from './knowledge';
import { sampleEvents } from './sample-events';

const HERE = {
  botId: '28:11111111-2222-4333-8444-555555555555',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
};
const MEGANS_ATTEMPT = '5c4247f6-0e8c-4e84-a7b8-4e2305a64083';
const FLOODED_ATTEMPT = 'c18ea811-d220-4ac5-a57f-2e87626e3425';

/** The cards of a thread where there is a sign-in log, by name: for everybody, and as the answer to Details. */
export async function sampleThreadAnswers(): Promise<ReadonlyMap<string, Answer>> {
  const time = new FakeTime();
  const signInLog = new FakeSignInLog(time);
  signInLog.rows = sampleEvents();
  const membership = new FakeMembership();
  const ports = { signInLog, membership, tenantFacts: new FakeTenantFacts(), audit: new InMemoryAudit(time) };
  const lookUp = createLookUp({ limit: UNLIMITED, ...ports, clock: time, timer: time });
  const live = { lookUp, lookUpNext: lookUp, clock: time };
  const view = createAgentsView({ live, membership });
  const open = (who: keyof typeof PEOPLE, hint: { code?: number; correlationId: string }) => {
    const asker = { objectId: PEOPLE[who], isOwnTenant: true };
    const ask = { view: 'agents', isAutomatic: false, here: HERE } as const;
    const press = { verb: 'details', hint } as const;
    return view(press, { ...ask, inquiry: inquiry({ asker, place: 'channel' }) }, knowledge());
  };
  const sent = (text: string) =>
    offerDetails(answerMessage(inquiry({ text, place: 'channel' }), knowledge()), ['29:henk'], HERE);
  return new Map([
    [
      'thread',
      sent(`AADSTS50076: you must use multi-factor authentication\nCorrelation ID: ${MEGANS_ATTEMPT}`),
    ],
    ['thread-ids', sent(`Correlation ID: ${MEGANS_ATTEMPT}`)],
    [
      'thread-candidates',
      sent(`the app says I need approval from an admin\nCorrelation ID: ${MEGANS_ATTEMPT}`),
    ],
    ['details-for-others', await open('employee', { code: 50076, correlationId: MEGANS_ATTEMPT })],
    ['details', await open('admin', { code: 50076, correlationId: MEGANS_ATTEMPT })],
    ['details-by-id', await open('admin', { correlationId: FLOODED_ATTEMPT })],
    ['details-nothing', await open('admin', { correlationId: PEOPLE.unknown })],
  ]);
}
