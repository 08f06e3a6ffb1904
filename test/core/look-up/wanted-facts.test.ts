import { wantedFacts } from '../../../src/core/look-up/wanted-facts';
import type { AppliedPolicy } from '../../../src/core/sign-in-event';
import { PEOPLE, signIn } from '../../support/fakes';

const POLICY = '1d3f0b6a-7c58-4c1f-9b0e-0a7d5f2e4c11';
const OTHER_POLICY = '1d3f0b6a-7c58-4c1f-9b0e-0a7d5f2e4c12';
const failing: AppliedPolicy = {
  id: POLICY,
  result: 'failure',
  grantControls: ['Mfa'],
  sessionControls: [],
  conditionsSatisfied: [],
};
const CHANGES = { from: '2026-11-19T08:01:15.000Z', to: '2026-11-20T08:01:15.000Z' };
/** A field that was not in the row. */
const UNSEEN = (() => {
  const { policies, ...row } = signIn({ errorCode: 53003 });
  return row;
})();

it.each([
  {
    name: 'nothing for a success',
    rows: [signIn({ errorCode: 0 })],
    calls: 2,
    wanted: { policyIds: [], namedLocations: false, securityDefaults: false, serviceIssues: false },
  },
  {
    name: 'registration and security defaults where a proof was asked for and no policy failed',
    rows: [signIn()],
    calls: 2,
    wanted: {
      policyIds: [],
      namedLocations: false,
      securityDefaults: true,
      serviceIssues: true,
      registrationOf: PEOPLE.employee,
    },
  },
  {
    name: 'everything about a failing policy',
    rows: [signIn({ policies: [failing] })],
    calls: 2,
    wanted: {
      policyIds: [POLICY],
      namedLocations: false,
      securityDefaults: false,
      serviceIssues: true,
      registrationOf: PEOPLE.employee,
      policyChanges: CHANGES,
    },
  },
  {
    name: 'policy changes before registration where one call is left',
    rows: [signIn({ policies: [failing] })],
    calls: 1,
    wanted: {
      policyIds: [POLICY],
      namedLocations: false,
      securityDefaults: false,
      serviceIssues: true,
      policyChanges: CHANGES,
    },
  },
  {
    name: 'registration first where nothing is registered',
    rows: [signIn({ errorCode: 50079, policies: [failing] })],
    calls: 1,
    wanted: {
      policyIds: [POLICY],
      namedLocations: false,
      securityDefaults: false,
      serviceIssues: true,
      registrationOf: PEOPLE.employee,
    },
  },
  {
    name: 'policy changes for a registration code of several people',
    rows: [
      signIn({ errorCode: 50079, policies: [failing] }),
      signIn({ errorCode: 50079, userId: PEOPLE.colleague }),
    ],
    calls: 1,
    wanted: {
      policyIds: [POLICY],
      namedLocations: false,
      securityDefaults: false,
      serviceIssues: true,
      policyChanges: CHANGES,
    },
  },
  {
    name: 'nothing from the reports where no call is left',
    rows: [signIn({ policies: [failing] })],
    calls: 0,
    wanted: { policyIds: [POLICY], namedLocations: false, securityDefaults: false, serviceIssues: true },
  },
  {
    name: 'policy changes for a block whose policies cannot be seen',
    rows: [UNSEEN],
    calls: 2,
    wanted: {
      policyIds: [],
      namedLocations: false,
      securityDefaults: false,
      serviceIssues: true,
      policyChanges: CHANGES,
    },
  },
  {
    name: 'the named locations where a policy that looks at the place was not met',
    rows: [
      signIn({ errorCode: 53003, policies: [{ ...failing, conditionsSatisfied: ['users', 'location'] }] }),
    ],
    calls: 0,
    wanted: { policyIds: [POLICY], namedLocations: true, securityDefaults: false, serviceIssues: true },
  },
  {
    name: 'no named locations for a policy that only reports on the place',
    rows: [
      signIn({
        errorCode: 50126,
        policies: [{ ...failing, result: 'reportOnly', conditionsSatisfied: ['location'] }],
      }),
    ],
    calls: 0,
    wanted: { policyIds: [], namedLocations: false, securityDefaults: false, serviceIssues: true },
  },
  {
    name: 'policy changes for a group of people, whatever hit them',
    rows: [signIn({ errorCode: 50126 }), signIn({ errorCode: 50126, userId: PEOPLE.colleague })],
    calls: 2,
    wanted: {
      policyIds: [],
      namedLocations: false,
      securityDefaults: false,
      serviceIssues: true,
      policyChanges: CHANGES,
    },
  },
  {
    name: 'no policy changes without a time',
    rows: [signIn({ errorCode: 53003, time: '', policies: [failing] })],
    calls: 2,
    wanted: { policyIds: [POLICY], namedLocations: false, securityDefaults: false, serviceIssues: true },
  },
])('wants $name', ({ rows, calls, wanted }) => {
  expect(wantedFacts(rows, [], calls)).toEqual(wanted);
});

it('asks for names of policies that have none, pasted ones included, each once and three at most', () => {
  const named = { ...failing, id: OTHER_POLICY, name: 'CA010' };
  const pasted = [
    OTHER_POLICY,
    POLICY,
    'no ID',
    ...['a', 'b', 'c'].map((end) => `${POLICY.slice(0, -1)}${end}`),
  ];
  const { policyIds } = wantedFacts([signIn({ policies: [failing, named] })], pasted, 2);
  expect(policyIds).toEqual([POLICY, `${POLICY.slice(0, -1)}a`, `${POLICY.slice(0, -1)}b`]);
});
