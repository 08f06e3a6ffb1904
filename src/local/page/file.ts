import type { Attachment, Who } from './protocol.js';
import { answerFile } from './protocol.js';

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';

interface Offer {
  readonly description?: string;
  readonly acceptContext?: unknown;
  readonly declineContext?: unknown;
}

/** A file that the bot offers or has saved, as a Teams client shows it; undefined for any other attachment. */
export function drawFile(
  { contentType, name = 'file', content, contentUrl }: Attachment,
  who: () => Who,
): HTMLElement | undefined {
  if (contentType === INFO && contentUrl !== undefined) return savedFile(name, contentUrl);
  return contentType === CONSENT ? offeredFile(name, content as Offer, who) : undefined;
}

function savedFile(name: string, address: string): HTMLElement {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.textContent = `Download ${name}`;
  return link;
}

function offeredFile(name: string, offer: Offer, who: () => Who): HTMLElement {
  const box = document.createElement('div');
  const text = document.createElement('p');
  text.textContent = `${name}: ${offer.description ?? ''}`;
  box.append(text);
  const choices = [
    { title: 'Allow', action: 'accept', context: offer.acceptContext },
    { title: 'Decline', action: 'decline', context: offer.declineContext },
  ] as const;
  for (const { title, action, context } of choices) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = title;
    button.addEventListener('click', () => {
      for (const each of box.querySelectorAll('button')) each.disabled = true;
      void answerFile(who(), action, context);
    });
    box.append(button);
  }
  return box;
}
