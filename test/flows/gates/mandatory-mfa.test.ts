import { MANDATORY_MFA_CLIENTS } from '../../../src/core/diagnosis/known-clients';
import type { LookUpResult } from '../../../src/core/look-up/look-up-result';
import type { SignInEvent } from '../../../src/core/sign-in-event';
import { createMandatoryMfaCheck } from '../../../src/flows/gates/mandatory-mfa';
import { CORRELATION_ID, FULL_SIGHT, signIn } from '../../support/fakes';
import { inquiry } from '../../support/inquiry';

const [PORTAL = ''] = MANDATORY_MFA_CLIENTS;
const byRequest = { requirementProviders: [{ provider: 'request', detail: '' }] } as Partial<SignInEvent>;

const check = (result: LookUpResult, hint = { correlationId: CORRELATION_ID as string | undefined }) =>
  createMandatoryMfaCheck({ lookUp: async () => result })(
    hint.correlationId === undefined ? {} : { correlationId: hint.correlationId },
    inquiry(),
  );
const rows = (over: Partial<SignInEvent>): LookUpResult => ({
  kind: 'rows',
  role: 'agent',
  events: [signIn(over)],
  sight: FULL_SIGHT,
  isPartial: false,
});

it('is true where the request asked for it, from one of the apps under Microsoft’s rule', async () => {
  expect(await check(rows({ ...byRequest, applicationId: PORTAL }))).toBe(true);
});

it.each([
  { name: 'another app', result: rows({ ...byRequest, applicationId: CORRELATION_ID }) },
  { name: 'the same app, held up by nothing', result: rows({ applicationId: PORTAL }) },
  { name: 'nothing found', result: { kind: 'nothing' } as LookUpResult },
  { name: 'a failure', result: { kind: 'failed', failure: 'timeout' } as LookUpResult },
])('is false for $name', async ({ result }) => {
  expect(await check(result)).toBe(false);
});

it('is false without an ID, and without a sign-in log', async () => {
  const mandatory = rows({ ...byRequest, applicationId: PORTAL });
  expect(await check(mandatory, { correlationId: undefined })).toBe(false);
  expect(await createMandatoryMfaCheck(undefined)({ correlationId: CORRELATION_ID }, inquiry())).toBe(false);
});
