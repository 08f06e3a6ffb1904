import { join } from 'node:path';
import { createCardRenderer } from '../../src/cards/create-card-renderer';
import { loadTemplates } from '../../src/cards/load-templates';
import { currentCatalog } from '../../src/catalog/overlay/current-catalog';
import { PROJECT_FOLDER } from '../../src/compose/paths';
import type { Answer } from '../../src/core/answer/answer';
import { VIEWS } from '../../src/core/answer/answer';
import type { CardRenderer, Catalog } from '../../src/core/ports';
import { pressButton } from '../../src/flows/press-button';
import { catalogWithHouse } from '../support/house-rules';
import { knowledge } from '../support/knowledge';
import { sampleAnswers } from '../support/sample-answers';
import { textOf } from '../support/signpost';

const templates = loadTemplates(join(PROJECT_FOLDER, 'cards'));
const HELPDESK = '**Helpdesk:** Contoso Service Desk · telephone +1 425 555 0100 · weekdays 7 to 19';
const SECURITY = '**Security contact:** Contoso Security · telephone +1 425 555 0199';

function view(catalog: Catalog, code: number, which: (typeof VIEWS)[number]): Promise<Answer> {
  const press = { verb: 'view', view: which, hint: { code } } as const;
  return pressButton(press, 'personal', { ...knowledge(), catalog, counts: { add: async () => {} } });
}

async function shown(cards: CardRenderer, catalog: Catalog, code: number, which: (typeof VIEWS)[number]) {
  return textOf(cards.render(await view(catalog, code, which)));
}

it('every view of an entry shows what the organisation says, marked in words', async () => {
  const catalog = catalogWithHouse();
  const cards = createCardRenderer(templates, catalog);
  for (const which of VIEWS) {
    const text = await shown(cards, catalog, 50076, which);
    expect(text).toContain('🏢 In your organisation\n');
    expect(text).toContain('• Contoso asks for the second proof once a week on managed devices.');
    expect(text).toContain('• Since the move to the new building');
  }
  const person = await shown(cards, catalog, 50076, 'person');
  expect(person).toContain('🏢 **In your organisation:** Connect Contoso Gate before you sign in again.');
  expect(person).toContain(HELPDESK);
  const admin = await shown(cards, catalog, 50076, 'admin');
  expect(admin).toContain('🏢 **In your organisation:** Look into the Contoso change calendar');
  expect(admin).not.toContain('Look at service health before');
  expect(admin).not.toContain('The error answer to an app often carries');
});

it('names and pages stand where they belong, and links say that they leave Teams', async () => {
  const catalog = catalogWithHouse();
  const cards = createCardRenderer(templates, catalog);
  expect(await shown(cards, catalog, 50053, 'person')).toContain('• "VPN" is **Contoso Gate** here.');
  expect(await shown(cards, catalog, 50097, 'person')).toContain(
    '• Opens in your browser: [Register a device](https://devices.contoso.example/)',
  );
  expect(await shown(cards, catalog, 50076, 'person')).not.toContain('Register a device');
});

it('whom to turn to stands on the cards that send people there', async () => {
  const cards = createCardRenderer(templates, catalogWithHouse());
  const answers = await sampleAnswers();
  const text = (name: string) => {
    const answer = answers.get(name);
    return answer ? textOf(cards.render(answer)) : '';
  };
  for (const name of ['unknown', 'known', 'nothing', 'picture', 'ids', 'other-product', 'related', 'bundle'])
    expect(`${name} ${text(name)}`).toContain(HELPDESK);
  expect(text('not-me')).toContain(SECURITY);
  expect(text('not-me')).not.toContain(HELPDESK);
  for (const name of ['help', 'about', 'playbooks', 'compare', 'worked'])
    expect(text(name)).not.toContain('In your organisation');
});

it('without a security contact, the helpdesk is told that it was not the person', async () => {
  const contacts = 'contacts:\n  helpdesk: { name: Contoso Service Desk, phone: +1 425 555 0100 }\n';
  const cards = createCardRenderer(templates, catalogWithHouse({ 'organisation.yaml': contacts }));
  const notMe = textOf(cards.render({ kind: 'notMe', hint: {} }));
  expect(notMe).toContain('**Helpdesk:** Contoso Service Desk · telephone +1 425 555 0100');
});

it('without house rules no card has a place for them', async () => {
  const cards = createCardRenderer(templates, knowledge().catalog);
  for (const answer of (await sampleAnswers()).values()) {
    const text = JSON.stringify(cards.render(answer));
    expect(text).not.toContain('In your organisation');
    expect(text).not.toContain('slot-house');
  }
});

it('texts of the house rules are shown as they stand', async () => {
  const catalog = catalogWithHouse({
    'codes/50076.yaml':
      'note: "*Stars*, under_scores and `ticks` # stay."\nsteps:\n  - { for: person, text: "Call *now* on line_2." }\n',
    'organisation.yaml':
      'hosts: [help.contoso.example]\nportals:\n  - { title: "A (b) *c*", url: "https://help.contoso.example/a(b)?q=)" }\n',
  });
  const text = await shown(createCardRenderer(templates, catalog), catalog, 50076, 'person');
  expect(text).toContain('• \\*Stars\\*, under\\_scores and \\`ticks\\` \\# stay.');
  expect(text).toContain('Call \\*now\\* on line\\_2.');
  expect(text).toContain('[A (b) \\*c\\*](https://help.contoso.example/a%28b%29?q=%29)');
});

it('kept cards are thrown away when the rules change, also for an answer made under the rules before', async () => {
  const first = catalogWithHouse({ 'codes/50076.yaml': 'note: The first note.\n' });
  const second = catalogWithHouse({ 'codes/50076.yaml': 'note: The second note.\n' });
  let current = first;
  const catalog = currentCatalog(() => current);
  const cards = createCardRenderer(templates, catalog);
  const made = await view(catalog, 50076, 'person');
  expect(textOf(cards.render(made))).toContain('The first note.');
  current = second;
  for (const answer of [made, await view(catalog, 50076, 'person')]) {
    expect(textOf(cards.render(answer))).toContain('The second note.');
    expect(textOf(cards.render(answer))).not.toContain('The first note.');
  }
});

it('the most that house rules can say still fits on a card', async () => {
  const long = `${'Contoso word '.repeat(23)}`.trim().slice(0, 299);
  const portals = Array.from(
    { length: 10 },
    (_, index) =>
      `  - { title: ${'Contoso page '.repeat(4).trim()} ${index}, url: "https://help.contoso.example/${'p'.repeat(120)}" }\n`,
  );
  const steps = (count: number, whose: string) => `  - { for: ${whose}, text: ${long} }\n`.repeat(count);
  const largest = knowledge()
    .catalog.entries.map((entry) => ({ entry, size: JSON.stringify(entry).length }))
    .sort((a, b) => b.size - a.size)
    .slice(0, 12)
    .map(({ entry }) => entry);
  for (const whose of ['person', 'admin']) {
    const catalog = catalogWithHouse({
      'organisation.yaml': `hosts: [help.contoso.example]\nportals:\n${portals.join('')}`,
      ...Object.fromEntries(
        largest.map(({ code }) => [`codes/${code}.yaml`, `note: ${long}\nsteps:\n${steps(4, whose)}`]),
      ),
      ...Object.fromEntries(
        [...new Set(largest.map(({ family }) => family))].map((id) => [
          `families/${id}.yaml`,
          `note: ${long}\nsteps:\n${steps(2, whose)}`,
        ]),
      ),
    });
    const cards = createCardRenderer(templates, catalog);
    for (const { code } of largest)
      for (const which of VIEWS) {
        const size = JSON.stringify(cards.render(await view(catalog, code, which))).length;
        expect(`${code} ${which} ${size < 28_000 ? 'fits' : size}`).toBe(`${code} ${which} fits`);
      }
  }
});
