import type { Reading } from '../reading/reading';
import { escapeMarkdown, plainText } from './plain-text';

/** What a slot of an entry's `says` reads as when nothing is known. */
const UNFILLED: Readonly<Record<string, string>> = {
  resource: 'this resource',
  application: 'the application',
  tenant: 'the organisation',
  user: 'this account',
  time: 'that time',
};

/** The slots that `says` of an entry may hold. */
export const SLOTS = Object.keys(UNFILLED);

/** GUIDs of resources that people know by a name, from Microsoft's list of first-party applications. */
const RESOURCE_NAMES: Readonly<Record<string, string>> = {
  '00000003-0000-0000-c000-000000000000': 'Microsoft Graph',
  '00000002-0000-0000-c000-000000000000': 'the old directory graph (retired)',
  '00000002-0000-0ff1-ce00-000000000000': 'Exchange Online',
  '00000003-0000-0ff1-ce00-000000000000': 'SharePoint Online',
  '00000004-0000-0ff1-ce00-000000000000': 'Skype for Business Online',
  '797f4846-ba00-4fd7-ba43-dac1f8f63013': 'the Azure management service',
  'c44b4083-3bb0-49c1-b47d-974e53cbdf3c': 'the Azure portal',
  '00000006-0000-0ff1-ce00-000000000000': 'the Microsoft 365 portal',
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264': 'Microsoft Teams',
  'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe': 'Microsoft Teams services',
};

/** The name that people know a resource or application GUID by, where it is a well-known one. */
export function wellKnownName(id: string): string | undefined {
  return RESOURCE_NAMES[id.toLowerCase()];
}

/** Fills the slots of a sentence from a reading; a slot that is not known reads as a plain noun. */
export function fillSlots(
  sentence: string,
  reading: Pick<Reading, 'resource' | 'applicationName' | 'tenant' | 'user' | 'timestamp'>,
): string {
  if (!sentence.includes('{')) return sentence;
  const values: Readonly<Record<string, string | undefined>> = {
    resource:
      reading.resource === undefined ? undefined : (wellKnownName(reading.resource) ?? reading.resource),
    application: reading.applicationName,
    tenant: reading.tenant,
    user: reading.user,
    time: reading.timestamp,
  };
  const filled = sentence.replace(/\{([a-z]{1,20})\}/g, (_, slot: string) => {
    const value = values[slot];
    return value === undefined ? (UNFILLED[slot] ?? slot) : escapeMarkdown(plainText(value));
  });
  // A sentence may begin with a slot.
  return /^\{|\. \{/.test(sentence)
    ? filled.replace(
        /(^|\. )(this|the|that) /g,
        (_, before: string, word: string) => `${before}${word.charAt(0).toUpperCase()}${word.slice(1)} `,
      )
    : filled;
}
