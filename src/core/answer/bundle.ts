import type { AttemptFindings } from '../diagnosis/diagnose-attempt';
import type { Place } from '../inquiry';
import type { Reading } from '../reading/reading';
import type { ReadItem } from './answer';
import { readItems } from './read-items';
import { SOURCE_WORDS } from './shown-evidence';

/** What a helpdesk needs to take over: what was pasted, and the ID of the organisation where the paste names none. */
export function bundleLines(reading: Reading, place: Place, tenantId?: string): ReadItem[] {
  const lines = readItems(reading, place);
  return reading.tenant !== undefined || tenantId === undefined
    ? lines
    : [...lines, { label: 'Tenant ID', value: tenantId }];
}

/**
 * What the sign-in log says about an attempt, in words of ours and IDs alone: no name of a person, policy, app or device,
 * no address and no place.
 */
export function withoutPersonal({ attempt, verdict, source, facts }: AttemptFindings): ReadItem[] {
  const names = facts.map(({ name }) => name);
  return [
    { label: 'Requests', value: String(attempt.events.length) },
    { label: 'Outcome', value: verdict.title.agent },
    { label: 'Asked for by', value: SOURCE_WORDS[source.kind] },
    ...(names.length > 0 ? [{ label: 'Facts', value: names.join(', ') }] : []),
  ];
}
