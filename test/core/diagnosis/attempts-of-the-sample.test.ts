import { groupAttempts } from '../../../src/core/diagnosis/attempts';
import type { AttemptFindings } from '../../../src/core/diagnosis/diagnose-attempt';
import { diagnoseAttempt, readAttempt } from '../../../src/core/diagnosis/diagnose-attempt';
import type { RequirementSource } from '../../../src/core/diagnosis/requirement-source';
import type { SignInEvent } from '../../../src/core/sign-in-event';
import { knowledge } from '../../support/knowledge';
import { sampleEvents } from '../../support/sample-events';
import { EXPECTED_ATTEMPTS } from './expected-attempts';

const FULL_SIGHT = { policies: true, requirementSource: true, steps: true, nonInteractive: true };
const EVENTS = sampleEvents();

function policiesOf(source: RequirementSource) {
  return source.kind === 'policy' || source.kind === 'risk' ? source.policies.map(({ name }) => name) : [];
}

function entryOf(code: number) {
  const entry = knowledge().catalog.entry(code);
  if (!entry) throw new TypeError(`${code} has no entry`);
  return entry;
}

/** What a look-up by correlation ID would bring, and what is made of it. */
function found(correlationId: string, events: readonly SignInEvent[]): AttemptFindings {
  const [attempt, ...others] = groupAttempts(events.filter((event) => event.correlationId === correlationId));
  if (!attempt || others.length > 0) throw new TypeError(`${correlationId} is not one attempt`);
  return readAttempt(attempt, { sight: FULL_SIGHT }, entryOf(attempt.answer.errorCode));
}

function summary(findings: AttemptFindings) {
  const { causes } = diagnoseAttempt(entryOf(findings.code), findings);
  return {
    code: findings.code,
    verdict: findings.verdict.kind,
    source: findings.source.kind,
    policies: policiesOf(findings.source),
    firstCause: causes[0]?.cause.id,
    asker: findings.attempt.answer.userId === undefined ? 'agent' : 'own',
    wasThisYou: findings.verdict.asksWasThisYou,
  };
}

it('holds 28 attempts, each expected exactly once', () => {
  const ids = groupAttempts(EVENTS).map(({ correlationId }) => correlationId);
  expect(ids).toHaveLength(28);
  expect([...ids].sort()).toEqual(EXPECTED_ATTEMPTS.map(({ correlationId }) => correlationId).sort());
});

it.each(EXPECTED_ATTEMPTS)('reads $code: $about', ({ correlationId, about: _about, ...expected }) => {
  expect(summary(found(correlationId, EVENTS))).toEqual(expected);
});

it('shows a fact behind every first cause', () => {
  for (const { correlationId } of EXPECTED_ATTEMPTS) {
    const findings = found(correlationId, EVENTS);
    const first = diagnoseAttempt(entryOf(findings.code), findings).causes[0];
    expect(first?.because).not.toEqual([]);
  }
});

it('reads the same whatever order the rows come in', () => {
  const orders = [[...EVENTS].reverse(), shuffled(EVENTS, 7), shuffled(EVENTS, 11), shuffled(EVENTS, 13)];
  const straight = groupAttempts(EVENTS).map((attempt) => readAttempt(attempt, { sight: FULL_SIGHT }));
  for (const order of orders)
    expect(groupAttempts(order).map((attempt) => readAttempt(attempt, { sight: FULL_SIGHT }))).toEqual(
      straight,
    );
});

/** Another order, always the same for a step that has no divisor in common with the number of rows. */
function shuffled<T>(items: readonly T[], step: number): T[] {
  return items.flatMap((_, index) => items[(index * step) % items.length] ?? []);
}
