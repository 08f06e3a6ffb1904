import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBuiltCards, writeBuiltCards } from '../../src/cards/built-cards';
import { createCardRenderer } from '../../src/cards/create-card-renderer';
import { loadTemplates } from '../../src/cards/load-templates';
import { createTemplateEngine } from '../../src/cards/template-engine';
import { PROJECT_FOLDER } from '../../src/compose/paths';
import type { Answer } from '../../src/core/answer/answer';
import { explainCodes } from '../../src/flows/answer-message';
import { knowledge } from '../support/knowledge';

const { catalog } = knowledge();
const templates = loadTemplates(join(PROJECT_FOLDER, 'cards'));
/** Everything but the templates of explained codes. */
const otherTemplates = new Map([...templates].filter(([name]) => !name.startsWith('entry-')));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'signpost-cards-'));
  writeBuiltCards(folder, catalog, createTemplateEngine(templates));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const answerFor = (code: number): Answer => explainCodes([code], 'personal', knowledge());

it('a card built ahead is the card that its template makes, for every entry', () => {
  const made = createCardRenderer(templates, catalog);
  const built = createCardRenderer(otherTemplates, catalog, openBuiltCards(folder));
  for (const { code } of catalog.entries) {
    const answer = answerFor(code);
    expect(built.render(answer)).toEqual(made.render(answer));
  }
});

it.each([
  ['another view', { view: 'admin' as const }, {}],
  ['a catalog with house rules', {}, { house: { names: [] } }],
])('is not used for %s', (_, over, house) => {
  const built = createCardRenderer(otherTemplates, { ...catalog, ...house }, openBuiltCards(folder));
  expect(() => built.render({ ...answerFor(50076), ...over } as Answer)).toThrow('entry-');
});

it('what was not built is made from its template', () => {
  const empty = mkdtempSync(join(tmpdir(), 'signpost-cards-'));
  writeFileSync(join(empty, '50074.json'), '{}');
  const card = createCardRenderer(templates, catalog).render(answerFor(50076));
  for (const where of [empty, join(empty, 'nowhere')])
    expect(createCardRenderer(templates, catalog, openBuiltCards(where)).render(answerFor(50076))).toEqual(
      card,
    );
  rmSync(empty, { recursive: true });
});
