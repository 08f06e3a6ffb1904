import type { SignInEvent } from '../../sign-in-event';
import { PROMPT_CODES, REGISTRATION_CODES, TWO_READINGS_CODES } from '../code-groups';
import { isFederated } from '../requirement-source';
import type { Observed, Rule } from './rule';
import { rule } from './rule';

/** What became of the prompt, and whether there was anything to prompt with. */
export const CHALLENGE_RULES: readonly Rule[] = [
  rule('challengePassed', 'the prompt was confirmed', hasPassed),
  rule('challengeDenied', 'the prompt was refused', is('denied')),
  rule('challengeTimedOut', 'nobody answered the prompt in time', is('timedOut')),
  rule('challengeWrongCode', 'the code or number that was entered was not right', is('wrongCode')),
  rule(
    'challengeReportedAsFraud',
    'prompts to this account are blocked or were reported as fraud',
    is('reportedAsFraud'),
  ),
  rule('challengeNotDelivered', 'the prompt could not be delivered', is('notDelivered')),
  rule('promptsOverlapped', 'another prompt was still open when this one was sent', is('overlapping')),
  rule('challengeLeftOpen', 'nothing follows: what was asked for was left open', isLeftOpen),
  rule(
    'notRegistered',
    'no second method is registered that could be used',
    ({ event, outcome, attempt }) =>
      !attempt.isPassed && (outcome === 'notRegistered' || isSentToRegister(event)),
  ),
];

/**
 * 50079 has two readings: nothing is registered, or a federated server did not pass the proof on. It is the first only
 * where the steps show that Entra checked the person itself, or where the person is a guest, who has to register here.
 * 50072 leads to the page for registering.
 */
function isSentToRegister(event: SignInEvent): boolean {
  if (!REGISTRATION_CODES.has(event.errorCode) || isFederated(event)) return false;
  if (!TWO_READINGS_CODES.has(event.errorCode) || event.userType === 'guest') return true;
  return (event.steps ?? []).some(({ requirement }) => /^primary/i.test(requirement ?? ''));
}

function is(outcome: Observed['outcome']): (observed: Observed) => boolean {
  return (observed) => observed.outcome === outcome && !observed.attempt.isPassed;
}

/** A prompt was answered: the attempt went on to success, or the row that failed later shows the answered step. */
function hasPassed(observed: Observed): boolean {
  const { attempt, event, outcome } = observed;
  if (attempt.isPassed) return event.errorCode !== 0 || outcome === 'passed';
  return outcome === 'passed' && !isLeftOpen(observed);
}

const PAGES_LEFT_OPEN: ReadonlySet<number> = new Set([...PROMPT_CODES, 50072, 50158]);

/** An interrupt that shows something to a person, without an outcome and with nothing after it. */
export function isLeftOpen({ attempt, event, outcome }: Observed): boolean {
  const isUnanswered = outcome === undefined || (outcome === 'passed' && event.errorCode === 50158);
  return !attempt.isPassed && PAGES_LEFT_OPEN.has(event.errorCode) && isUnanswered && !hasNoScreen(event);
}

/** True where no page could be shown: a background renewal, or a name and password sent by a program. */
function hasNoScreen({ kinds, protocol }: Observed['event']): boolean {
  return protocol?.toLowerCase() === 'ropc' || (kinds.length > 0 && !kinds.includes('interactiveUser'));
}
