import { showFindings } from '../../../src/core/answer/shown-evidence';
import { groupAttempts } from '../../../src/core/diagnosis/attempts';
import { readAttempt } from '../../../src/core/diagnosis/diagnose-attempt';
import type { RequirementKind } from '../../../src/core/diagnosis/requirement-source';
import type { AppliedPolicy } from '../../../src/core/sign-in-event';
import type { VerdictId } from '../../../src/core/verdicts/verdict-id';
import { FULL_SIGHT, NOW } from '../../support/fakes';
import { inventedEvent } from '../../support/sample-events';

function policy(
  name: string | undefined,
  control: string,
  changes: Partial<AppliedPolicy> = {},
): AppliedPolicy {
  return {
    id: name ?? control,
    ...(name === undefined ? {} : { name }),
    result: 'failure',
    grantControls: [control],
    sessionControls: [],
    conditionsSatisfied: [],
    ...changes,
  };
}

function read(errorCode: number, policies: readonly AppliedPolicy[]) {
  const [attempt] = groupAttempts([inventedEvent({ errorCode, policies })]);
  if (attempt === undefined) throw new TypeError('no attempt');
  return readAttempt(attempt, { sight: FULL_SIGHT });
}

function textOf(errorCode: number, policies: readonly AppliedPolicy[], name: string): string | undefined {
  return read(errorCode, policies).facts.find((fact) => fact.name === name)?.text;
}

const MFA = policy('Proof for all', 'Mfa');
const DEVICE = policy('Own devices', 'RequireCompliantDevice');
const TERMS = policy('House terms', 'TermsOfUse');
const BLOCK = policy('Not from abroad', 'Block', { conditionsSatisfied: ['location'] });

describe('several policies that were not met', () => {
  it.each([
    {
      about: 'one',
      policies: [MFA],
      text: 'the policy "Proof for all" (multifactor authentication) was not met',
    },
    {
      about: 'three, each with its control',
      policies: [MFA, DEVICE, TERMS],
      text: 'the policies "Proof for all" (multifactor authentication), "Own devices" (a compliant device) and "House terms" (accepted terms of use) were not met',
    },
    {
      about: 'two controls of one',
      policies: [policy('Both', 'Mfa', { grantControls: ['Mfa', 'RequireDomainJoinedDevice'] })],
      text: 'the policy "Both" (multifactor authentication, a hybrid joined device) was not met',
    },
    {
      about: 'a control that nobody knows is left out of the sentence',
      policies: [MFA, policy('Odd', 'SomethingNew')],
      text: 'the policies "Proof for all" (multifactor authentication) and "Odd" were not met',
    },
    {
      about: 'one without a name beside one with a name',
      policies: [MFA, policy(undefined, 'RequireCompliantDevice')],
      text: 'the policies "Proof for all" (multifactor authentication) and one without a name (a compliant device) were not met',
    },
    {
      about: 'none of them with a name',
      policies: [policy(undefined, 'Mfa'), policy(undefined, 'Mfa')],
      text: 'several policies (multifactor authentication) were not met',
    },
  ])('$about', ({ policies, text }) => {
    expect(textOf(53003, policies, 'policyFailed')).toBe(text);
  });

  it.each<{
    about: string;
    code: number;
    policies: readonly AppliedPolicy[];
    verdict: VerdictId;
    source: RequirementKind;
  }>([
    {
      about: 'a block beside a device',
      code: 53003,
      policies: [DEVICE, BLOCK],
      verdict: 'blockedByPolicy',
      source: 'policy',
    },
    {
      about: 'a device beside a proof',
      code: 53000,
      policies: [MFA, DEVICE],
      verdict: 'device',
      source: 'policy',
    },
    {
      about: 'risk beside a block of a place',
      code: 53003,
      policies: [BLOCK, policy('Too risky', 'Block', { conditionsSatisfied: ['signInRisk'] })],
      verdict: 'risk',
      source: 'risk',
    },
    {
      about: 'a proof beside terms of use',
      code: 50076,
      policies: [MFA, TERMS],
      verdict: 'leftOpen',
      source: 'policy',
    },
  ])('$about: one verdict', ({ code, policies, verdict, source }) => {
    const findings = read(code, policies);
    expect({ verdict: findings.verdict.kind, source: findings.source.kind }).toEqual({ verdict, source });
    expect(findings.facts.map(({ name }) => name)).toContain('severalPoliciesFailed');
  });
});

describe('a policy that only reports is never blamed', () => {
  const reports = (of: AppliedPolicy): AppliedPolicy => ({
    ...of,
    name: 'Only watching',
    result: 'reportOnly',
  });

  it.each([
    { about: 'a block', code: 53003, policies: [reports(BLOCK)] },
    { about: 'a device', code: 53000, policies: [reports(DEVICE)] },
    { about: 'a proof', code: 50076, policies: [reports(MFA)] },
    { about: 'terms of use', code: 50158, policies: [reports(TERMS)] },
    { about: 'a block beside one that was not met', code: 53003, policies: [BLOCK, reports(BLOCK)] },
    { about: 'a proof beside one that was not met', code: 50076, policies: [reports(MFA), MFA] },
  ])('$about, $code', ({ code, policies }) => {
    const findings = read(code, policies);
    const failing = policies.filter(({ result }) => result === 'failure');
    const blaming = findings.facts.filter(({ name }) => name !== 'policyReportOnly');
    expect(blaming.map(({ text }) => text).join('\n')).not.toContain('Only watching');
    expect(findings.facts.some(({ name }) => name === 'policyFailed')).toBe(failing.length > 0);
    expect(findings.facts.map(({ name }) => name)).not.toContain('severalPoliciesFailed');
    expect(JSON.stringify(findings.source)).not.toContain('Only watching');
    const shown = showFindings(findings, 'admin', { now: NOW });
    expect(JSON.stringify(shown)).not.toContain('Only watching');
    expect(findings.facts.find(({ name }) => name === 'policyReportOnly')?.text).toBe(
      'the policy "Only watching" only reports and caused nothing',
    );
  });
});
