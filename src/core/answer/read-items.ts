import type { Place } from '../inquiry';
import type { Reading } from '../reading/reading';
import type { ReadItem } from './answer';
import { plainText } from './plain-text';
import { wellKnownName } from './slots';

/** How many policy IDs or unlabelled IDs a card lists. */
const MAX_LISTED = 5;

/**
 * What was read from a paste, in the order in which a helpdesk asks for it. User names are left out outside personal
 * chats. Values are plain text.
 */
export function readItems(reading: Reading, place: Place): ReadItem[] {
  const items: (ReadItem | undefined)[] = [
    item(
      'Code',
      reading.codes.length > 0
        ? reading.codes
            .map((code) => `AADSTS${code}`)
            .slice(0, 6)
            .join(', ')
        : undefined,
    ),
    item('OAuth error', [reading.oauthError, reading.suberror].filter(Boolean).join(' / ') || undefined),
    item('Correlation ID', reading.correlationId),
    item('Request ID', reading.requestId),
    item('Time', reading.timestamp?.replace('T', ' ').replace('Z', ' UTC')),
    item('Application', named(reading.applicationName, reading.applicationId)),
    item('Resource', named(undefined, reading.resource)),
    item('Organisation', reading.tenant),
    item('Account', place === 'personal' ? reading.user : undefined),
    item('Policy IDs', reading.policyIds.slice(0, MAX_LISTED).join(', ') || undefined),
    item('Other codes', listed(reading.related.map((related) => related.id))),
    item('IDs of unknown kind', listed(reading.unknownIds)),
  ];
  return items.filter((shown): shown is ReadItem => shown !== undefined);
}

function item(label: string, value: string | undefined): ReadItem | undefined {
  const shown = value === undefined ? '' : plainText(value);
  return shown === '' ? undefined : { label, value: shown };
}

function named(name: string | undefined, id: string | undefined): string | undefined {
  const known = name ?? (id === undefined ? undefined : wellKnownName(id));
  if (known === undefined) return id;
  return id === undefined ? known : `${known} (${id})`;
}

function listed(values: readonly string[]): string | undefined {
  if (values.length === 0) return undefined;
  const more = values.length - MAX_LISTED;
  return `${values.slice(0, MAX_LISTED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
