import fc from 'fast-check';
import { bundleLines, withoutPersonal } from '../../../src/core/answer/bundle';
import { readHint, readingOf } from '../../../src/core/answer/hint';
import { showFindings } from '../../../src/core/answer/shown-evidence';
import { groupAttempts } from '../../../src/core/diagnosis/attempts';
import { readAttempt } from '../../../src/core/diagnosis/diagnose-attempt';
import type { SignInEvent } from '../../../src/core/sign-in-event';
import { CORRELATION_ID, FULL_SIGHT, NOW, signIn } from '../../support/fakes';

const TENANT = '00000000-0000-4000-8000-00000000aaaa';

/** An event in which every text that could name somebody or something carries a marker. */
function marked(marker: string, code: number): SignInEvent {
  const mark = (what: string) => `${marker}-${what}`;
  return signIn({
    errorCode: code,
    additionalDetails: mark('details'),
    userName: mark('user'),
    userPrincipalName: `${mark('upn')}@contoso.example`,
    servicePrincipalName: mark('principal'),
    applicationName: mark('app'),
    resourceName: mark('resource'),
    address: mark('address'),
    city: mark('city'),
    country: mark('country'),
    clientApp: mark('client'),
    userAgent: mark('agent'),
    device: { name: mark('device'), operatingSystem: mark('system'), browser: mark('browser') },
    steps: [{ method: mark('method'), detail: mark('phone'), result: mark('result'), succeeded: false }],
    policies: [
      {
        id: TENANT,
        name: mark('policy'),
        result: 'failure',
        grantControls: ['Mfa', mark('control')],
        sessionControls: [],
        conditionsSatisfied: ['location'],
      },
    ],
    networks: [{ type: 'namedNetwork', names: [mark('network')] }],
    riskTypes: [mark('risk')],
  });
}

const findingsOf = (event: SignInEvent) => {
  const [attempt] = groupAttempts([event]);
  if (attempt === undefined) throw new TypeError('no attempt');
  return readAttempt(attempt, { sight: FULL_SIGHT });
};

it('without personal data none of the markers of an event is in the bundle; with it some are', () => {
  const marker = fc.stringMatching(/^[A-Z]{8}$/);
  const code = fc.constantFrom(50053, 50074, 50076, 50079, 50126, 50131, 53000, 53003, 500121, 65001, 700016);
  fc.assert(
    fc.property(marker, code, (mark, errorCode) => {
      const findings = findingsOf(marked(mark, errorCode));
      const reading = readingOf(readHint({ code: errorCode, correlationId: CORRELATION_ID, user: mark }));
      const without = bundleLines(reading, 'personal', {
        tenantId: TENANT,
        found: withoutPersonal(findings),
      });
      const text = without.map(({ label, value }) => `${label}: ${value}`).join('\n');
      expect(text).not.toContain(mark);
      expect(text).toContain(CORRELATION_ID);
      expect(text).toContain(`Tenant ID: ${TENANT}`);
      const shown = showFindings(findings, 'agent', { now: NOW }).lines;
      expect(shown.map(({ value }) => value).join('\n')).toContain(mark);
    }),
  );
});

it('the organisation that the paste names stands before the one that is served', () => {
  const other = '00000000-0000-4000-8000-00000000bbbb';
  const lines = bundleLines(readingOf({ tenant: other }), 'personal', { tenantId: TENANT });
  expect(lines).toEqual([{ label: 'Organisation', value: other }]);
});
