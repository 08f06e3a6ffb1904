import type { Target } from '../../../src/core/look-up/plan-calls';
import { MAX_LOG_CALLS, planCalls } from '../../../src/core/look-up/plan-calls';
import { CORRELATION_ID, PEOPLE, REQUEST_ID } from '../../support/fakes';

const correlation: Target = { kind: 'correlation', id: CORRELATION_ID };
const user: Target = { kind: 'user', userId: PEOPLE.employee, from: 'a', to: 'b' };

/** The plan in short: `correlation interactiveUser+servicePrincipal`. */
function plan(target: Target, codes: number[], seesApps: boolean): string[] {
  return planCalls(target, { codes }, seesApps).map(
    ({ by, rows, alsoRows = [] }) => `${by.kind} ${[rows, ...alsoRows].join('+')}`,
  );
}

it.each([
  {
    name: 'an ID of an employee',
    target: correlation,
    codes: [50076],
    seesApps: false,
    calls: ['correlation interactiveUser', 'correlation nonInteractiveUser'],
  },
  {
    name: 'an ID of an agent',
    target: correlation,
    codes: [],
    seesApps: true,
    calls: ['correlation interactiveUser', 'correlation nonInteractiveUser+servicePrincipal'],
  },
  {
    name: 'a token code',
    target: correlation,
    codes: [700082],
    seesApps: false,
    calls: ['correlation nonInteractiveUser', 'correlation interactiveUser'],
  },
  {
    name: 'a token code of an agent',
    target: correlation,
    codes: [50173],
    seesApps: true,
    calls: ['correlation nonInteractiveUser', 'correlation interactiveUser+servicePrincipal'],
  },
  {
    name: 'an app code of an agent',
    target: correlation,
    codes: [7000222],
    seesApps: true,
    calls: ['correlation servicePrincipal', 'correlation interactiveUser+nonInteractiveUser'],
  },
  {
    name: 'an app code of an employee',
    target: correlation,
    codes: [7000215],
    seesApps: false,
    calls: ['correlation interactiveUser', 'correlation nonInteractiveUser'],
  },
  {
    name: 'an app code about a person',
    target: user,
    codes: [7000215],
    seesApps: true,
    calls: ['user interactiveUser', 'user nonInteractiveUser'],
  },
  {
    name: 'a GUID alone',
    target: { kind: 'unlabelled', id: CORRELATION_ID } as Target,
    codes: [],
    seesApps: false,
    calls: ['correlation interactiveUser+nonInteractiveUser', 'request interactiveUser+nonInteractiveUser'],
  },
  {
    name: 'a GUID alone that looks like a request ID, of an agent',
    target: { kind: 'unlabelled', id: REQUEST_ID } as Target,
    codes: [],
    seesApps: true,
    calls: [
      'request interactiveUser+nonInteractiveUser+servicePrincipal',
      'correlation interactiveUser+nonInteractiveUser+servicePrincipal',
    ],
  },
])('plans the calls for $name', ({ target, codes, seesApps, calls }) => {
  expect(plan(target, codes, seesApps)).toEqual(calls);
  expect(calls.length).toBeLessThanOrEqual(MAX_LOG_CALLS);
});

it.each([
  { name: 'a correlation ID', target: correlation, by: 'correlation' },
  {
    name: 'an ID that ends like no request ID',
    target: { kind: 'unlabelled', id: CORRELATION_ID },
    by: 'correlation',
  },
  {
    name: 'an ID that ends like a request ID',
    target: { kind: 'unlabelled', id: REQUEST_ID },
    by: 'request',
  },
] satisfies { name: string; target: Target; by: string }[])(
  'a probe with $name is one plain call',
  ({ target, by }) => {
    const calls = planCalls(target, { codes: [700082], isProbe: true }, true);
    expect(calls).toEqual([{ by: expect.objectContaining({ kind: by }), rows: 'interactiveUser' }]);
  },
);

it('asks for every kind of a person’s rows in one call where that is wanted, never of an ID', () => {
  const question = { codes: [50173], isEveryKind: true };
  expect(planCalls(user, question, true)).toEqual([
    { by: user, rows: 'interactiveUser', alsoRows: ['nonInteractiveUser'] },
  ]);
  expect(planCalls(correlation, question, false)).toEqual(planCalls(correlation, { codes: [50173] }, false));
});
