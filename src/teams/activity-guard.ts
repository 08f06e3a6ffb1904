import type { Activity } from 'botbuilder';
import type { ServiceHostRule } from './service-url';
import { isTrustedServiceUrl } from './service-url';

/** Longest ID that the platform sends, with room to spare. */
const MAX_ID_CHARS = 1_000;

/**
 * Checks an incoming activity before the SDK sees it. Returns the activity, or the status to refuse it with: 400 for
 * a shape that no connector sends, 403 for a connector that is not trusted. Without a `serviceUrl` the SDK would not
 * compare the token's claim at all, so such an activity is refused.
 */
export function guardActivity(
  body: object,
  rule: ServiceHostRule,
): { activity: Partial<Activity> } | { status: 400 | 403 } {
  const activity = body as Partial<Activity>;
  const { type, channelId, conversation, from, recipient, id } = activity;
  if (!isId(type) || channelId !== 'msteams') return { status: 400 };
  if (!isAccount(conversation) || !isAccount(from) || !isAccount(recipient)) return { status: 400 };
  if (id !== undefined && !isId(id)) return { status: 400 };
  const lists = [activity.attachments, activity.entities, activity.membersAdded, activity.membersRemoved];
  if (!isPlain(activity.channelData) || !lists.every(isListOfObjects)) return { status: 400 };
  if (!isTrustedServiceUrl(activity.serviceUrl, rule)) return { status: 403 };
  if (typeof activity.text !== 'string') delete activity.text;
  if (typeof activity.replyToId !== 'string') delete activity.replyToId;
  if (!isLocale(activity.locale)) delete activity.locale;
  // The SDK repeats these in every reply; nobody needs them, and people choose them.
  for (const account of [conversation, from, recipient]) delete (account as { name?: unknown }).name;
  return { activity };
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= MAX_ID_CHARS;
}

function isAccount(value: unknown): boolean {
  return value !== null && typeof value === 'object' && isId((value as { id?: unknown }).id);
}

function isLocale(value: unknown): boolean {
  return typeof value === 'string' && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/.test(value);
}

function isPlain(value: unknown): boolean {
  return value === undefined || (value !== null && typeof value === 'object');
}

function isListOfObjects(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (Array.isArray(value) && value.every((item) => item !== null && typeof item === 'object'))
  );
}
