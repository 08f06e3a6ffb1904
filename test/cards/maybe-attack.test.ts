import { createCardRenderer } from '../../src/cards/create-card-renderer';
import { loadTemplates } from '../../src/cards/load-templates';
import { CARD_TEMPLATES } from '../../src/compose/paths';
import type { Card } from '../../src/core/ports';
import { answerMessage } from '../../src/flows/answer-message';
import { inquiry } from '../support/inquiry';
import { knowledge } from '../support/knowledge';
import { textOf } from '../support/signpost';

describe('a description that may be an attack', () => {
  const cardFor = (text: string) =>
    createCardRenderer(loadTemplates(CARD_TEMPLATES), knowledge().catalog).render(
      answerMessage(inquiry({ text }), knowledge()),
    );
  const titlesOf = (card: Card) => ((card['actions'] ?? []) as { title: string }[]).map(({ title }) => title);

  it('is warned about before a code is chosen, with the way out', () => {
    const card = cardFor('I got a prompt I did not ask for');
    expect(textOf(card)).toContain('Approve nothing');
    expect(titlesOf(card)).toEqual(["This wasn't me", 'None of these']);
  });

  it('is told apart from one that is not', () => {
    const card = cardFor('approve');
    expect(textOf(card)).toContain('Which of these is it?');
    expect(textOf(card)).not.toContain('Approve nothing');
    expect(titlesOf(card)).toEqual(['None of these']);
  });
});
