import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'adaptivecards-templating';
import { createCardRenderer } from '../../src/cards/create-card-renderer';
import { loadTemplates } from '../../src/cards/load-templates';
import { ALLOWED_HOSTS } from '../../src/catalog/check-catalog';
import { PROJECT_FOLDER } from '../../src/compose/paths';
import { VIEWS } from '../../src/core/answer/answer';
import { gateOf } from '../../src/core/desk/gated-steps';
import type { CatalogEntry } from '../../src/core/entry';
import type { Card } from '../../src/core/ports';
import { explainCodes } from '../../src/flows/answer-message';
import { pressButton } from '../../src/flows/press-button';
import { knowledge } from '../support/knowledge';
import { sampleAnswers } from '../support/sample-answers';
import { openedAnswers } from '../support/sample-gates';
import { textOf } from '../support/signpost';

const { catalog } = knowledge();
const templates = loadTemplates(join(PROJECT_FOLDER, 'cards'));
const cards = createCardRenderer(templates, catalog);

interface Element {
  readonly type?: string;
  readonly [key: string]: unknown;
}

function elements(value: unknown): Element[] {
  if (Array.isArray(value)) return value.flatMap(elements);
  if (value === null || typeof value !== 'object') return [];
  return [value as Element, ...Object.values(value).flatMap(elements)];
}

/** The one address inside Teams that a card may name: the personal chat with a bot. */
const CHAT_LINK = /^https:\/\/teams\.microsoft\.com\/l\/chat\/0\/0\?users=28%3A[\w-]+(&message=[\w%.-]*)?$/;

function refreshAction(card: Card): unknown {
  return (card['refresh'] as { action?: unknown } | undefined)?.action;
}

/** Everything that every card must keep to; one line a fault. */
function faultsOf(card: Card): string[] {
  const faults: string[] = [];
  const text = JSON.stringify(card);
  const actions = (card['actions'] ?? []) as Element[];
  if (text.length >= 28_000) faults.push(`has ${text.length} characters`);
  if (actions.length > 6) faults.push(`has ${actions.length} actions`);
  // Code samples hold expressions of their own.
  const samples = new Set(
    elements(card).flatMap((element) => (element.type === 'CodeBlock' ? elements(element) : [])),
  );
  for (const element of elements(card).filter((each) => !samples.has(each)))
    for (const value of Object.values(element)) {
      if (typeof value !== 'string') continue;
      if (value.includes('${')) faults.push(`shows the template expression ${value.slice(0, 40)}`);
      if (/^(undefined|null|NaN)$|\[object Object\]/.test(value))
        faults.push(`shows a missing value: ${value}`);
    }
  if (typeof card['speak'] !== 'string' || card['speak'] === '') faults.push('has no speak text');
  if (card['fallbackText'] !== card['speak']) faults.push('has no fallback text');
  if (card['version'] !== '1.5') faults.push('is not of version 1.5');
  for (const element of elements(card)) {
    // What a client runs by itself is no button.
    const isButton = element !== refreshAction(card);
    if (
      isButton &&
      element.type === 'Action.Execute' &&
      (element['fallback'] as Element | undefined)?.type !== 'Action.Submit'
    )
      faults.push('has an Execute without fallback');
    if (element.type === 'CodeBlock' && element['fallback'] === undefined)
      faults.push('has a CodeBlock without fallback');
    if (
      element.type === 'TextBlock' &&
      element['wrap'] !== true &&
      !/^\*\*\d+\*\*$/.test(String(element['text']))
    )
      faults.push(`does not wrap "${String(element['text']).slice(0, 30)}"`);
    if (element.type === 'TextBlock' && element['text'] === '') faults.push('has an empty text');
    if (element['selectAction'] && !(element['selectAction'] as Element)['title'])
      faults.push('has a selectable part without a name');
  }
  const opened = elements(card).filter(({ type }) => type === 'Action.OpenUrl');
  const urls = [
    ...[...text.matchAll(/\]\((https?:[^)\s]+)\)/g)].map(([, url = '']) => url),
    ...opened.map(({ url }) => String(url)),
  ];
  for (const url of urls)
    if (!ALLOWED_HOSTS.includes(new URL(url).hostname) && !CHAT_LINK.test(url))
      faults.push(`links to ${url}`);
  return faults;
}

it('every kind of answer makes a card that keeps to the rules', async () => {
  const faults = [...(await sampleAnswers())].flatMap(([name, answer]) =>
    faultsOf(cards.render(answer)).map((fault) => `${name} ${fault}`),
  );
  expect(faults).toEqual([]);
});

it('the statistics draw a chart, and bars in text for clients that have none', async () => {
  const stats = (await sampleAnswers()).get('stats');
  const chart = elements(stats && cards.render(stats)).find(({ type }) => type === 'Chart.HorizontalBar');
  expect(chart?.['data']).toContainEqual({ x: '50076', y: 312 });
  expect(textOf(chart?.['fallback'])).toMatch(/\*\*50076\*\*[^\n]*\n[^█]*█+ 312/);
});

it('every entry makes cards that keep to the rules, in every view', async () => {
  const faults: string[] = [];
  for (const { code } of catalog.entries)
    for (const view of VIEWS) {
      const answer = await pressButton({ verb: 'view', view, hint: { code, wasMe: true } }, 'personal', {
        ...knowledge(),
        counts: { add: async () => {} },
      });
      faults.push(...faultsOf(cards.render(answer)).map((fault) => `${code} ${view} ${fault}`));
    }
  expect(faults).toEqual([]);
});

it('every guide and every playbook makes a card that keeps to the rules', () => {
  const faults = [
    ...catalog.compareGuides.flatMap((guide) =>
      faultsOf(cards.render({ kind: 'compare', guide, asked: [] })).map((fault) => `${guide.id} ${fault}`),
    ),
    ...catalog.playbooks.flatMap((playbook) =>
      faultsOf(cards.render({ kind: 'playbook', playbook })).map((fault) => `${playbook.id} ${fault}`),
    ),
  ];
  expect(faults).toEqual([]);
});

/** What a card must keep to that the bot is not there for, or that stands in a dialog. */
function surfaceFaults(card: Card, surface: 'dialog' | 'thread'): string[] {
  const faults = faultsOf(card);
  const ids = elements(card).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  if (new Set(ids).size !== ids.length) faults.push(`has an ID twice: ${ids.join(' ')}`);
  const text = JSON.stringify(card);
  if (text.includes('Action.Execute')) faults.push('has an Execute');
  if (surface === 'thread' && text.includes('Action.Submit')) faults.push('has a Submit');
  // The spoken text begins with the person's first step in every view.
  const shown = JSON.stringify(card['body']);
  if (shown.includes('"This wasn\'t me\\" below') && !text.includes('"title":"This wasn\'t me"'))
    faults.push('names a button that it does not have');
  return faults;
}

/** What the message extension shows; the rest belongs into a conversation with the bot. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  ...['entry', 'several', 'candidates', 'known', 'unknown', 'related', 'otherProduct', 'ids', 'nothing'],
  ...['compare', 'compareMissing', 'playbook', 'playbooks', 'help', 'about'],
]);

it.each(['dialog', 'thread'] as const)(
  'every code, guide and playbook makes a card for a %s that needs no bot beside it',
  async (surface) => {
    const samples = [...(await sampleAnswers())].filter(([, { kind }]) => ELSEWHERE.has(kind));
    const faults = samples.flatMap(([name, answer]) =>
      surfaceFaults(cards.render(answer, surface), surface).map((fault) => `${name} ${fault}`),
    );
    for (const { code } of catalog.entries)
      for (const view of VIEWS) {
        const answer = await pressButton({ verb: 'view', view, hint: { code } }, 'channel', {
          ...knowledge(),
          counts: { add: async () => {} },
        });
        const found = surfaceFaults(cards.render(answer, surface), surface);
        faults.push(...found.map((fault) => `${code} ${view} ${fault}`));
      }
    for (const playbook of catalog.playbooks)
      faults.push(...surfaceFaults(cards.render({ kind: 'playbook', playbook }, surface), surface));
    expect(faults).toEqual([]);
  },
);

it('a card for a thread opens the steps of administrators without the bot', () => {
  const closed = catalog.entries.filter(({ code, steps, diagnose }) => {
    const card = cards.render(explainCodes([code], 'channel', knowledge()), 'thread');
    // Where "was this you?" comes first, they are behind the answer.
    const titles = elements(card).flatMap(({ type, title }) => (type === 'Action.ShowCard' ? [title] : []));
    const hasSteps = steps.admin.some(({ risk }) => risk !== 'weakens-control') || diagnose.length > 0;
    return hasSteps && !titles.includes('Admin steps');
  });
  expect(closed.map(({ code }) => code)).toEqual([]);
});

/** Fields that are for matching, not for reading. */
const NOT_SHOWN = new Set([
  'sample',
  'phrases',
  'symptoms',
  'depth',
  'inherited',
  'askWasThisYou',
  'asksFirst',
  'family',
  'code',
  'reviewed',
  'kind',
  'status',
  'whoActs',
  'retry',
  'says',
]);

async function shownText(code: number): Promise<string> {
  const texts = VIEWS.map(async (view) => {
    const answer = await pressButton({ verb: 'view', view, hint: { code, wasMe: true } }, 'personal', {
      ...knowledge(),
      counts: { add: async () => {} },
    });
    return textOf(cards.render(answer));
  });
  return (await Promise.all(texts)).join('\n');
}

/** What stands behind the gates of an entry. */
function openedText(entry: CatalogEntry): string {
  return openedAnswers(entry)
    .map((answer) => textOf(cards.render(answer)))
    .join('\n');
}

function missingFields(entry: CatalogEntry, shown: string): string[] {
  const missing: string[] = [];
  const expectShown = (field: string, text: string | undefined) => {
    if (text !== undefined && text !== '' && !shown.includes(text))
      missing.push(`${entry.code} ${field}: ${text.slice(0, 50)}`);
  };
  for (const field of ['name', 'title', 'meaning', 'tip'] as const) expectShown(field, entry[field]);
  for (const field of ['diagnose', 'verify', 'prevent', 'aliases'] as const)
    for (const text of entry[field]) expectShown(field, text);
  for (const { text } of entry.causes) expectShown('causes', text);
  for (const audience of ['user', 'admin', 'developer', 'automation'] as const)
    for (const step of entry.steps[audience]) {
      expectShown(`steps.${audience}`, step.text);
      expectShown(`steps.${audience}.opens`, step.opens);
      expectShown(`steps.${audience}.why`, step.why);
    }
  for (const { title, code } of entry.examples) {
    expectShown('examples', title);
    expectShown('examples', code);
  }
  for (const { code, test } of entry.confusedWith) {
    expectShown('confusedWith', test);
    expectShown('confusedWith', String(code));
  }
  for (const code of entry.related) expectShown('related', String(code));
  for (const id of entry.playbooks) expectShown('playbooks', catalog.playbook(id)?.title);
  for (const key of entry.references) expectShown('references', catalog.link(key)?.url);
  const checked = [
    'name',
    'title',
    'meaning',
    'tip',
    'diagnose',
    'verify',
    'prevent',
    'aliases',
    'causes',
    'steps',
    'examples',
    'confusedWith',
    'related',
    'playbooks',
    'references',
  ];
  for (const field of Object.keys(entry))
    if (!checked.includes(field) && !NOT_SHOWN.has(field))
      missing.push(`${field} is neither shown nor listed`);
  return missing;
}

it('every field of every entry stands in some view', async () => {
  const missing: string[] = [];
  for (const entry of catalog.entries)
    missing.push(...missingFields(entry, (await shownText(entry.code)) + openedText(entry)));
  expect(missing).toEqual([]);
});

it('no guarded step stands in a view that anybody may open', async () => {
  const told: string[] = [];
  for (const entry of catalog.entries) {
    const guarded = Object.values(entry.steps)
      .flat()
      .filter((step) => gateOf(step) !== undefined);
    if (guarded.length === 0) continue;
    const shown = await shownText(entry.code);
    for (const { text } of guarded) if (shown.includes(text)) told.push(`${entry.code}: ${text}`);
  }
  expect(told).toEqual([]);
});

it('the official look-up stands in no view of the person', () => {
  const shown = catalog.entries.filter(({ code }) =>
    textOf(cards.render(explainCodes([code], 'personal', knowledge()))).includes('error?code='),
  );
  expect(shown.map(({ code }) => code)).toEqual([]);
});

it('a value from a paste passes through no template', () => {
  const answer = explainCodes([50076], 'personal', knowledge());
  const card = cards.render({
    ...answer,
    read: [
      { label: 'Application', value: '${1+1} $' + '{title}' },
      { label: 'Code', value: 'x' },
    ],
  } as typeof answer);
  expect(textOf(card)).toContain('${1+1}');
});

describe('every template', () => {
  it.each([...templates.keys()])('%s binds nothing that its sample data does not have', (name) => {
    const data = JSON.parse(
      readFileSync(join(PROJECT_FOLDER, 'cards', `${name}.sample.json`), 'utf8'),
    ) as object;
    const expanded = new Template(templates.get(name) as object).expand({ $root: data }) as unknown;
    const left = elements(expanded)
      .filter(({ type }) => type !== 'CodeBlock')
      .flatMap((element) => Object.values(element))
      .filter((value) => typeof value === 'string' && value.includes('${') && !value.includes('${{'));
    expect(left).toEqual([]);
  });
});
