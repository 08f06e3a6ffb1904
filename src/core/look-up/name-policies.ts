import { idOf } from '../access/object-id';
import type { FactAnswer } from '../live-ports';
import type { SignInEvent } from '../sign-in-event';

/** The rows with the names of policies that the log left out. `names` by policy ID in lower case. */
export function namePolicies(
  events: readonly SignInEvent[],
  names: Readonly<Record<string, FactAnswer<string>>>,
): readonly SignInEvent[] {
  if (Object.keys(names).length === 0) return events;
  return events.map((event) => {
    if (event.policies === undefined) return event;
    const policies = event.policies.map((policy) => {
      const answer = names[idOf(policy.id) ?? ''];
      return policy.name === undefined && answer?.kind === 'found'
        ? { ...policy, name: answer.value }
        : policy;
    });
    return { ...event, policies };
  });
}
