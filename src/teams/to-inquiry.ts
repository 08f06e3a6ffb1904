import type { Activity, Attachment } from 'botbuilder';
import type { Inquiry, Place } from '../core/inquiry';

const PLACES: Readonly<Record<string, Place>> = {
  personal: 'personal',
  groupChat: 'group',
  channel: 'channel',
};

/** Where an activity was sent; anything unknown counts as a channel, which shows least. */
export function placeOf(activity: Partial<Activity>): Place {
  const type = activity.conversation?.conversationType;
  return (type === undefined ? undefined : PLACES[type]) ?? 'channel';
}

/**
 * Translates a message activity. The asker is taken from what the connector vouches for, the tenant from both places
 * that name it; `ownTenantId` undefined means that every tenant counts as ours (local mode).
 */
export function toInquiry(
  activity: Partial<Activity>,
  ownTenantId: string | undefined,
  receivedAt: number,
): Inquiry {
  const { from, attachments = [] } = activity;
  const tenantId = tenantOf(activity);
  const html = attachments.find((attachment) => attachment.contentType === 'text/html')?.content as unknown;
  const client = activity.entities?.find((entity) => entity.type === 'clientInfo') as
    | { timezone?: unknown }
    | undefined;
  const timeZone = client?.timezone ?? activity.localTimezone;
  return {
    asker: {
      ...(typeof from?.aadObjectId === 'string' ? { objectId: from.aadObjectId } : {}),
      ...(tenantId === undefined ? {} : { tenantId }),
      isOwnTenant: isOwnTenant(activity, ownTenantId),
    },
    place: placeOf(activity),
    text: withoutMentions(activity.text ?? ''),
    ...(typeof html === 'string' ? { html: withoutMentions(html) } : {}),
    pictures: attachments.filter(isPicture).length,
    ...(activity.locale === undefined ? {} : { locale: activity.locale }),
    ...(typeof timeZone === 'string' ? { timeZone } : {}),
    receivedAt,
  };
}

/** Whether both tenant fields of an activity name the tenant that Signpost serves. */
export function isOwnTenant(activity: Partial<Activity>, ownTenantId: string | undefined): boolean {
  if (ownTenantId === undefined) return true;
  const own = ownTenantId.toLowerCase();
  const { channel, conversation } = tenantsOf(activity);
  if (channel === undefined && conversation === undefined) return false;
  return (channel ?? own) === own && (conversation ?? own) === own;
}

/** The tenant that an activity names. */
export function tenantOf(activity: Partial<Activity>): string | undefined {
  const { channel, conversation } = tenantsOf(activity);
  return channel ?? conversation;
}

function tenantsOf(activity: Partial<Activity>): { channel?: string; conversation?: string } {
  const channel = (activity.channelData as { tenant?: { id?: unknown } } | undefined)?.tenant?.id;
  const conversation = activity.conversation?.tenantId;
  return {
    ...(typeof channel === 'string' ? { channel: channel.toLowerCase() } : {}),
    ...(typeof conversation === 'string' ? { conversation: conversation.toLowerCase() } : {}),
  };
}

function isPicture(attachment: Attachment): boolean {
  return typeof attachment.contentType === 'string' && attachment.contentType.startsWith('image/');
}

/** Longest name between mention tags. */
const MENTION =
  /<at(?: [^<>]{0,200})?>[^<>]{0,200}<\/at>|<span [^<>]{0,100}schema\.skype\.com\/Mention[^<>]{0,200}>[^<>]{0,200}<\/span>/gi;

/** Takes mention markup out wherever it stands. */
export function withoutMentions(text: string): string {
  return text.replace(MENTION, ' ').trim();
}

/** Whether the bot itself is mentioned, by ID: senders can edit the visible name. */
export function isMentioned(activity: Partial<Activity>): boolean {
  const botId = activity.recipient?.id;
  return (
    activity.entities?.some((entity) => {
      const mentioned = (entity as { mentioned?: { id?: unknown } }).mentioned;
      return entity.type === 'mention' && mentioned?.id === botId;
    }) ?? false
  );
}
