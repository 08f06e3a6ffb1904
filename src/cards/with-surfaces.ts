import type { Answer } from '../core/answer/answer';
import type { Card, CardRenderer, CardSurface } from '../core/ports';
import { insetAnswers, moreAbout } from './inset-answers';
import { forDialog, forThread, withLine } from './surfaces';

/** Renders for every surface with what renders for a chat. */
export function withSurfaces(renderForChat: (answer: Answer) => Card): CardRenderer {
  /** The card with what its buttons lead to inside it, where they do not reach the bot. */
  const renderElsewhere = (answer: Answer, surface: 'dialog' | 'thread'): Card => {
    const card = renderForChat(answer);
    const insets = insetAnswers(answer, card, surface).map(({ title, answer: inset, isWhole }) => ({
      title,
      card: isWhole ? renderElsewhere(inset, 'thread') : { body: renderForChat(inset)['body'] },
    }));
    return surface === 'dialog' ? forDialog(card, insets) : forThread(card, insets);
  };
  return {
    render(answer: Answer, surface: CardSurface = 'chat'): Card {
      if (surface === 'chat') return renderForChat(answer);
      const card = renderElsewhere(answer, surface);
      return surface === 'thread' ? withLine(card, moreAbout(answer)) : card;
    },
  };
}
