import type { RunningGraphStandIn } from '../../src/local/graph/start-graph-stand-in';
import { startGraphStandIn } from '../../src/local/graph/start-graph-stand-in';
import { PEOPLE, SAMPLE_GROUPS } from '../../src/local/people';
import { createSampleTenant } from '../../src/local/sample/create-sample-tenant';
import { EXPECTED_ATTEMPTS } from '../core/diagnosis/expected-attempts';
import { expectNoPersonalData, markersIn, markersOf, markTenant } from '../support/personal-data';
import { from, IN_PLACE } from '../support/places';
import { RunningSignpost } from '../support/signpost';

const AS_IT_IS = createSampleTenant(Date.now());
const MARKED = markTenant(AS_IT_IS);

/** What the tenant of a scene holds, and which words of it may stand in no thread. */
const SCENES = [
  { name: 'the sample', data: AS_IT_IS, markers: markersOf(AS_IT_IS.signIns) },
  { name: 'rows full of unique words', ...MARKED },
];

/** Every button of a card about an attempt but the one that opens details. */
const BUTTONS = [
  { verb: 'view', view: 'person' },
  { verb: 'view', view: 'admin' },
  { verb: 'view', view: 'developer' },
  { verb: 'gate', gate: 'exception' },
  { verb: 'openSteps', gate: 'identity', proof: 'inPerson', reason: 'x' },
  ...['compare', 'worked', 'bundle', 'stuck', 'openCase', 'wasMe', 'notMe', 'keepLooking', 'stopLooking'].map(
    (verb) => ({ verb }),
  ),
];

type Row = Readonly<Record<string, unknown>>;

describe.each(SCENES)('$name', ({ data, markers }) => {
  const signpost = new RunningSignpost();
  let standIn: RunningGraphStandIn;
  beforeAll(async () => {
    standIn = await startGraphStandIn({
      clock: { now: () => Date.now() },
      data,
      switches: { reportsLimit: 'none' },
    });
    await signpost.start({
      SIGN_IN_LOGS: 'graph',
      GRAPH_BASE_URL: standIn.url,
      GRAPH_STATIC_TOKEN: 'sample',
      AGENT_GROUP_IDS: SAMPLE_GROUPS.agents,
      ADMIN_GROUP_IDS: SAMPLE_GROUPS.admins,
      PROTECTED_GROUP_IDS: SAMPLE_GROUPS.protected,
    });
    signpost.connector.members = data.users.map((user, index) => ({
      id: `29:member-${index}`,
      aadObjectId: String(user['id']),
      name: String(user['displayName']),
      userPrincipalName: String(user['userPrincipalName']),
    }));
  });
  afterAll(async () => {
    await signpost.stop();
    await standIn.stop();
  });
  beforeEach(() => {
    signpost.connector.sent.length = 0;
    shown.length = 0;
    // Neither the budget of five calls in ten seconds nor that of twenty look-ups in ten minutes is the subject here.
    signpost.clockOffsetMs += 31_000;
  });

  /** All that reached the thread or somebody without the right; senders of messages are named in replies to them. */
  const shown: unknown[] = [];
  const check = () => {
    shown.push(...signpost.connector.sent.map(({ activity }) => withoutPeople(activity)));
    expect(shown.length).toBeGreaterThan(0);
    expectNoPersonalData([...new Set(shown.map((each) => JSON.stringify(each)))], markers);
  };
  const say = (text: string, key: string, place: 'group' | 'channel') =>
    signpost.post(signpost.message(`<at>Signpost</at> ${text}`, { ...from(key), ...IN_PLACE[place] }));
  const press = async (
    data: object,
    key: string,
    place: 'group' | 'channel',
    trigger = 'manual',
  ): Promise<unknown> => {
    const action = { type: 'Action.Execute', verb: 'x', data };
    const over = { ...from(key), ...IN_PLACE[place], replyToId: 'card-1', value: { action, trigger } };
    return (await signpost.post(signpost.press(data, over))).body;
  };

  describe.each(['channel', 'group'] as const)('in a %s', (place) => {
    it.each(EXPECTED_ATTEMPTS.map((attempt) => [attempt.about, attempt] as const))(
      'nothing of it is read in the thread: %s',
      async (_, { correlationId, code }) => {
        const row = rowOf(correlationId, data.signIns);
        const owner = PEOPLE.find(({ objectId }) => objectId === row['userId'])?.key ?? 'adele';
        const hint = { code, correlationId, requestId: String(row['id']) };
        for (const key of [owner, 'henk']) {
          await say(`AADSTS${code} Correlation ID: ${correlationId}`, key, place);
          await say(`Request ID: ${hint.requestId}`, key, place);
          await say(`lookup ${correlationId}`, key, place);
          // A client that does not know Action.Execute.
          const value = { verb: 'details', hint };
          const over = { ...from(key), ...IN_PLACE[place], replyToId: 'card-1', value };
          await signpost.post(signpost.message('', over));
        }
        const presser = place === 'channel' ? owner : 'henk';
        for (const button of BUTTONS) shown.push(await press({ ...button, hint }, presser, place));
        for (const key of [owner, 'adele', 'gita'])
          for (const trigger of ['manual', 'automatic'])
            shown.push(await press({ verb: 'details', hint }, key, place, trigger));
        check();
      },
    );

    it('nothing of anybody is read in the answers to commands', async () => {
      for (const key of ['adele', 'henk', 'ada'])
        for (const { userPrincipalName: name, displayName } of data.users as Row[])
          for (const text of [
            `sign-ins ${name}`,
            `methods ${name}`,
            `search ${name}`,
            `search ${displayName}`,
          ])
            await say(text, key, place);
      for (const text of ['my sign-ins', 'my data', 'status', "why can't I sign in?"])
        for (const key of ['adele', 'henk', 'ada']) await say(text, key, place);
      check();
    });

    it('what is still to be done says nothing there either', async () => {
      await say(`Correlation ID: ${EXPECTED_ATTEMPTS[0]?.correlationId}`, 'megan', place);
      const hint = { correlationId: EXPECTED_ATTEMPTS[0]?.correlationId };
      await press({ verb: 'keepLooking', hint }, 'megan', place);
      signpost.clockOffsetMs += 2 * 3_600_000;
      await signpost.runDueJobs();
      check();
    });
  });

  it.each(EXPECTED_ATTEMPTS.map((attempt) => [attempt.about, attempt] as const))(
    'an administrator is answered all of it: %s',
    async (_, { correlationId }) => {
      const row = rowOf(correlationId, data.signIns);
      const card = await press({ verb: 'details', hint: { correlationId } }, 'ada', 'channel');
      const who = row['userPrincipalName'] || row['servicePrincipalName'];
      const told = [who, row['ipAddress']].map(String);
      expect(markersIn(card, markers)).toEqual(expect.arrayContaining(told));
      expect(signpost.connector.sent).toEqual([]);
    },
  );
});

function rowOf(correlationId: string, rows: readonly Row[]): Row {
  const row = rows.find((each) => each['correlationId'] === correlationId);
  if (row === undefined) throw new TypeError(`No row of ${correlationId}`);
  return row;
}

/** Replies name who they answer, whom the thread shows anyway. */
function withoutPeople({ recipient: _, from: __, ...rest }: Row): Row {
  return rest;
}
