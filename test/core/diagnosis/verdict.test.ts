import { groupAttempts } from '../../../src/core/diagnosis/attempts';
import { readAttempt } from '../../../src/core/diagnosis/diagnose-attempt';
import type { CodeNature } from '../../../src/core/diagnosis/verdict';
import type { AppliedPolicy, SignInEvent } from '../../../src/core/sign-in-event';
import { knowledge } from '../../support/knowledge';
import { inventedEvent } from '../../support/sample-events';

const FULL_SIGHT = { policies: true, requirementSource: true, steps: true, nonInteractive: true };

function natureOf(code: number): CodeNature | undefined {
  const { catalog } = knowledge();
  return catalog.entry(code) ?? catalog.known(code);
}

/** Rows of one attempt, one second apart. */
function read(...rows: readonly Partial<SignInEvent>[]) {
  const [attempt] = groupAttempts(
    rows.map((changes, index) =>
      inventedEvent({
        requestId: `aaaaaaaa-0000-4000-8000-00000000000${index}`,
        time: `2026-11-20T08:00:0${index}Z`,
        ...changes,
      }),
    ),
  );
  if (!attempt) throw new TypeError('no rows');
  return readAttempt(attempt, { sight: FULL_SIGHT }, natureOf(attempt.answer.errorCode));
}

function policy(control: string, conditions: readonly string[] = []): AppliedPolicy {
  return {
    id: 'p',
    name: control,
    result: 'failure',
    grantControls: [control],
    sessionControls: [],
    conditionsSatisfied: conditions,
  };
}

const denied = { errorCode: 500121, additionalDetails: 'MFA denied; user declined the authentication' };
const success = { errorCode: 0, additionalDetails: 'MFA completed in Azure AD' };

describe('the sequence of rows decides', () => {
  it.each([
    { about: 'prompt, then success', rows: [{ errorCode: 50074 }, success], verdict: 'passed', code: 50074 },
    { about: 'prompt, then refused', rows: [{ errorCode: 50074 }, denied], verdict: 'denied', code: 500121 },
    { about: 'prompt alone', rows: [{ errorCode: 50076 }], verdict: 'leftOpen', code: 50076 },
    { about: 'success alone', rows: [{ errorCode: 0 }], verdict: 'noFault', code: 0 },
    {
      about: 'wrong password, then prompt',
      rows: [{ errorCode: 50126 }, { errorCode: 50076 }],
      verdict: 'leftOpen',
      code: 50076,
    },
    {
      about: 'success, then a block',
      rows: [success, { errorCode: 53003 }],
      verdict: 'blockedByPolicy',
      code: 53003,
    },
    {
      about: 'prompt in a background renewal',
      rows: [{ errorCode: 50076, kinds: ['nonInteractiveUser'] }],
      verdict: 'sessionEnded',
      code: 50076,
    },
    {
      about: 'old mail program',
      rows: [{ errorCode: 50076, clientApp: 'POP3' }],
      verdict: 'noPromptPossible',
      code: 50076,
    },
    {
      about: 'passing fault of the service',
      rows: [{ errorCode: 90033 }],
      verdict: 'serviceTrouble',
      code: 90033,
    },
    { about: 'return address', rows: [{ errorCode: 50011 }], verdict: 'appSetUp', code: 50011 },
    { about: 'unknown account', rows: [{ errorCode: 50034 }], verdict: 'accountNotFound', code: 50034 },
    {
      about: 'a code that nobody knows',
      rows: [{ errorCode: 99999999 }],
      verdict: 'unknown',
      code: 99999999,
    },
  ] as const)('$about', ({ rows, verdict, code }) => {
    const findings = read(...rows);
    expect({ verdict: findings.verdict.kind, code: findings.code }).toEqual({ verdict, code });
  });

  it('puts the question before its outcome when both carry the same time', () => {
    const time = '2026-11-20T08:00:00Z';
    expect(read({ ...denied, time }, { errorCode: 50074, time }).verdict.kind).toBe('denied');
    expect(read({ ...success, time }, { errorCode: 50074, time }).verdict.kind).toBe('passed');
  });

  it('reads fractions of a second', () => {
    const rows = [
      { ...success, time: '2026-11-20T08:00:00.7000000Z' },
      { errorCode: 50076, time: '2026-11-20T08:00:00Z' },
    ];
    expect(read(...rows).verdict.kind).toBe('passed');
  });
});

it('names every policy that was not met, and none that only reports', () => {
  const { source } = read({
    policies: [
      policy('Mfa'),
      policy('RequireCompliantDevice'),
      { ...policy('Block'), result: 'reportOnly' },
      { ...policy('TermsOfUse'), result: 'success' },
    ],
  });
  expect(source).toMatchObject({
    kind: 'policy',
    policies: [{ name: 'Mfa' }, { name: 'RequireCompliantDevice' }],
  });
});

describe('where the requirement came from', () => {
  it.each([
    {
      about: 'strong policy beside the per-user setting',
      event: { policies: [policy('RequireCompliantDevice')], requirementProviders: [{ provider: 'user' }] },
      source: { kind: 'policy' },
    },
    {
      about: 'per-user setting beside a policy that asks for the same',
      event: { policies: [policy('Mfa')], requirementProviders: [{ provider: 'user' }] },
      source: { kind: 'perUserMfa' },
    },
    {
      about: 'external provider',
      event: {
        requirement: 'multiFactorAuthentication',
        steps: [{ result: 'MFA requirement satisfied by claim from an external provider' }],
      },
      source: { kind: 'federated' },
    },
    {
      about: 'ended at the password',
      event: { errorCode: 50126, requirement: 'singleFactorAuthentication' },
      source: { kind: 'none' },
    },
    {
      about: 'nobody is named',
      event: { requirement: 'multiFactorAuthentication' },
      source: { kind: 'unknown', why: 'notNamed' },
    },
    {
      about: 'a provider that nobody knows',
      event: { requirementProviders: [{ provider: 'unknownFutureValue' }] },
      source: { kind: 'unknown', why: 'notNamed' },
    },
  ] as const)('$about', ({ event, source }) => {
    expect(read(event).source).toMatchObject(source);
  });

  it('is not seen where the log does not show it', () => {
    const { requirementProviders: _providers, policies: _policies, ...thin } = inventedEvent();
    const [attempt] = groupAttempts([thin]);
    const findings =
      attempt &&
      readAttempt(attempt, { sight: { ...FULL_SIGHT, policies: false, requirementSource: false } });
    expect(findings?.source).toEqual({ kind: 'unknown', why: 'notSeen' });
    expect(findings?.notSeen).toHaveLength(2);
  });

  it('says that the requirement of Microsoft itself cannot be seen where nobody is named', () => {
    const { notSeen } = read({ applicationId: 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c' });
    expect(notSeen).toEqual([expect.stringContaining("Microsoft's own requirement")]);
  });
});

describe('"was this you?"', () => {
  it.each([
    { about: 'a refused prompt', rows: [denied], asks: true },
    { about: 'a refused prompt and a confirmed one after it', rows: [denied, success], asks: true },
    { about: 'a risky sign-in that worked', rows: [{ errorCode: 0, riskLevel: 'high' }], asks: true },
    { about: 'a prompt left open', rows: [{ errorCode: 50076 }], asks: false },
    {
      about: 'a risky service principal',
      rows: [{ errorCode: 7000215, kinds: ['servicePrincipal'], riskLevel: 'high' }],
      asks: false,
    },
  ] as const)('$about', ({ rows, asks }) => {
    expect(read(...rows).verdict.asksWasThisYou).toBe(asks);
  });
});

it('keeps attempts of two people apart that share a correlation ID', () => {
  const other = inventedEvent({ requestId: 'aaaaaaaa-0000-4000-8000-000000000009', userId: 'other' });
  expect(groupAttempts([inventedEvent(), other])).toHaveLength(2);
});

it('counts a row that comes twice once', () => {
  expect(groupAttempts([inventedEvent(), inventedEvent()])[0]?.events).toHaveLength(1);
});
