import type { Card } from '../../core/ports';
import type { DeskPorts } from './desk-ports';

/** Whether the helpdesk sees a card in its channel: `noChannel` where none is set, `unreachable` where it is gone. */
export type TriageSight = 'shown' | 'noChannel' | 'unreachable';

/** A card that the helpdesk is to see. */
export interface TriageCard {
  /** The card reference that it gets when it is sent anew. */
  readonly id: string;
  /** The card reference that it has. */
  readonly reference: string | undefined;
}

/**
 * Puts a card where the helpdesk sees it: over the one that is there, or as a new thread of the triage channel where
 * there is none or it is gone. `reference`: where it is from now on; the caller keeps it. Throws where the channel or
 * the store fails for the moment.
 */
export async function putInTriage(
  { id, reference }: TriageCard,
  card: Card,
  {
    conversations,
    messenger,
    cardReferences,
  }: Pick<DeskPorts, 'conversations' | 'messenger' | 'cardReferences'>,
): Promise<{ readonly sight: TriageSight; readonly reference?: string }> {
  const kept = reference === undefined ? {} : { reference };
  if (reference !== undefined && (await messenger.update(reference, card)))
    return { sight: 'shown', ...kept };
  const channel = await conversations.find({ kind: 'triage' });
  if (channel === undefined) return { sight: 'noChannel', ...kept };
  const posted = await messenger.post(channel, card);
  if (posted === undefined) return { sight: 'unreachable', ...kept };
  // The card belongs to the helpdesk: it stays when the person has themselves forgotten.
  await cardReferences.save(id, { ...channel, ...posted, askerId: '' });
  return { sight: 'shown', reference: id };
}
