import type { Activity } from 'botbuilder';
import type { BotParts } from './bot-parts';
import { teamOf, withoutThread } from './conversation-of';
import { visitOf } from './desk-visits';
import { placeOf } from './to-inquiry';

/** Remembers the personal chat of whoever installs Signpost, and forgets every conversation that it is taken out of. */
export async function keepInstallation(activity: Activity, parts: BotParts): Promise<void> {
  const { conversation, recipient, membersAdded = [], membersRemoved = [], action } = activity;
  const isBot = ({ id }: { readonly id: string }) => id === recipient.id;
  const isInstalled = activity.type === 'installationUpdate' && action?.startsWith('add') === true;
  const isRemoved = activity.type === 'installationUpdate' && action?.startsWith('remove') === true;
  if (isRemoved || membersRemoved.some(isBot)) {
    const left = [withoutThread(conversation.id), teamOf(activity)].filter((id) => id !== undefined);
    for (const id of left) await parts.desk.forget(id);
    parts.listening.left(left);
    return;
  }
  const isAdded = isInstalled || membersAdded.some(isBot);
  if (isAdded && placeOf(activity) === 'personal') await parts.desk.remember(visitOf(activity, parts));
}
