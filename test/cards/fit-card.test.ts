import { join } from 'node:path';
import { createCardRenderer } from '../../src/cards/create-card-renderer';
import { loadTemplates } from '../../src/cards/load-templates';
import { PROJECT_FOLDER } from '../../src/compose/paths';
import type { EntryAnswer } from '../../src/core/answer/answer';
import { knowledge } from '../support/knowledge';
import { sampleLiveAnswers } from '../support/sample-live-answers';
import { sampleLongestAnswers } from '../support/sample-longest-answers';
import { textOf } from '../support/signpost';

const CUT = 'Long names are cut';
const cards = createCardRenderer(loadTemplates(join(PROJECT_FOLDER, 'cards')), knowledge().catalog);

it('a card that the log makes too large is cut where the log speaks, and says so', () => {
  const answer = sampleLongestAnswers().get('longest-live') as EntryAnswer;
  const card = cards.render(answer);
  expect(JSON.stringify(card).length).toBeLessThan(28_000);
  const text = textOf(card);
  expect(text).toContain(CUT);
  for (const { text: cause } of answer.causes) expect(text).toContain(cause);
  for (const step of answer.entry.steps.user.slice(0, 4)) expect(text).toContain(step.text);
  expect(text).toContain(answer.hint.correlationId);
  const { actions } = card as unknown as { actions: { data: { hint: object } }[] };
  for (const { data } of actions)
    expect(data.hint).toMatchObject({ correlationId: answer.hint.correlationId });
});

it('a card that fits stays as it is', async () => {
  for (const answer of (await sampleLiveAnswers()).values())
    expect(textOf(cards.render(answer))).not.toContain(CUT);
});
