import { showFindings } from '../../../src/core/answer/shown-evidence';
import { readAttempt } from '../../../src/core/diagnosis/diagnose-attempt';
import type { FactAnswer } from '../../../src/core/live-ports';
import type { TenantFindings } from '../../../src/core/look-up/look-up-result';
import { FULL_SIGHT, NOW } from '../../support/fakes';
import { inventedEvent } from '../../support/sample-events';

const late: Extract<FactAnswer<never>, { kind: 'failed' }> = { kind: 'failed', failure: 'timeout' };

function show(tenant: TenantFindings, time = '2026-11-20T08:00:00Z') {
  const event = inventedEvent({ time });
  const attempt = { events: [event], answer: event, isPassed: false };
  const findings = readAttempt(attempt, { sight: FULL_SIGHT });
  return showFindings(findings, 'agent', { now: NOW }, tenant);
}

it.each<{ name: string; tenant: TenantFindings; line: string | undefined }>([
  {
    name: 'one that came too late',
    tenant: { registration: late, serviceIssues: { kind: 'found', value: [] }, policyNames: {} },
    line: 'Left out, because the answer took too long: registered methods. Ask again to see more.',
  },
  {
    name: 'several, in one line, each once',
    tenant: { securityDefaultsOn: late, policyChanges: late, policyNames: { a: late, b: late } },
    line: 'Left out, because the answer took too long: security defaults, policy changes, policy names. Ask again to see more.',
  },
  {
    name: 'none that failed otherwise, or is not there',
    tenant: {
      registration: { kind: 'none' },
      serviceIssues: { kind: 'failed', failure: 'permission' },
      policyNames: {},
    },
    line: undefined,
  },
])('tells of facts about the tenant: $name', ({ tenant, line }) => {
  expect(show(tenant).notSeen.filter((text) => text.startsWith('Left out'))).toEqual(line ? [line] : []);
});

it('says that clocks differ where a row is dated ahead', () => {
  const { heading, lines } = show({ policyNames: {} }, '2026-11-21T08:20:00Z');
  expect(heading).toBe('From the sign-in log, by a clock that is ahead of this one');
  expect(lines.map(({ label }) => label)).toContain(
    '2026-11-21 08:20 UTC, by a clock that is ahead of this one',
  );
});
