import { failedWords, showFindings } from '../../../src/core/answer/shown-evidence';
import { readAttempt } from '../../../src/core/diagnosis/diagnose-attempt';
import type { FactAnswer } from '../../../src/core/live-ports';
import type { TenantFindings } from '../../../src/core/look-up/look-up-result';
import type { AppliedPolicy } from '../../../src/core/sign-in-event';
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
    name: 'none that is not there',
    tenant: { registration: { kind: 'none' }, policyNames: {} },
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

describe('policies of the row', () => {
  const policy = (
    name: string,
    controls: readonly string[],
    result: AppliedPolicy['result'] = 'failure',
  ) => ({
    id: name,
    name,
    result,
    grantControls: controls,
    sessionControls: [],
    conditionsSatisfied: [],
  });

  function linesOf(policies: readonly AppliedPolicy[]): string[] {
    const event = inventedEvent({ policies });
    const findings = readAttempt({ events: [event], answer: event, isPassed: false }, { sight: FULL_SIGHT });
    return showFindings(findings, 'agent', { now: NOW })
      .lines.filter(({ label }) => /^Polic/.test(label))
      .map(({ label, value }) => `${label}: ${value}`);
  }

  it('shows every one that was not met with what was missing, before those that were met, and no other', () => {
    const policies = [
      policy('Met', ['Mfa'], 'success'),
      policy('Reports', ['Block'], 'reportOnly'),
      policy('Device', ['RequireCompliantDevice', 'RequireDomainJoinedDevice']),
      policy('Off', ['Mfa'], 'notEnabled'),
      policy('Place', ['Block']),
      policy('Odd', ['SomethingNew']),
      policy('Bare', []),
    ];
    expect(linesOf(policies)).toEqual([
      'Policy not met: Device (missing: a compliant device, a hybrid joined device)',
      'Policy not met: Place (it blocks)',
      'Policy not met: Odd (missing: SomethingNew)',
      'Policy not met: Bare',
      'Policy met: Met (asked for: multifactor authentication)',
    ]);
  });

  it('leaves out met ones first where there are many, and counts what has no room', () => {
    const unmet = Array.from({ length: 14 }, (_, index) => policy(`CA${index}`, ['Mfa']));
    const lines = linesOf([policy('Met', ['Mfa'], 'success'), ...unmet]);
    expect(lines).toHaveLength(13);
    expect(lines.at(-1)).toBe('Policies not met: and 2 more');
  });
});

it.each([
  {
    name: 'the log',
    result: { kind: 'failed', failure: 'permission' },
    says: 'The sign-in log could not be read: Signpost lacks the permission. An administrator can grant AuditLog.Read.All.',
  },
  {
    name: 'the directory, without a permission',
    result: { kind: 'failed', failure: 'permission', of: 'directory' },
    says: 'What you may see could not be found out: Signpost lacks a permission. It needs User.Read.All and GroupMember.Read.All, which an administrator can grant.',
  },
  {
    name: 'the directory, out of reach',
    result: { kind: 'failed', failure: 'unreachable', of: 'directory' },
    says: 'The directory of the organisation could not be reached. Ask again in a few minutes.',
  },
] as const)('says what failed: $name', ({ result, says }) => {
  expect(failedWords(result)).toBe(says);
});
