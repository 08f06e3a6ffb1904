import type { Match } from '../../../src/core/matching/match';
import { matchReading } from '../../../src/core/matching/match-reading';
import { readText } from '../../../src/core/reading/read-text';
import { knowledge } from '../../support/knowledge';

const { catalog, index } = knowledge();
const match = (text: string): Match => matchReading(readText(text), catalog, index);

/** The codes that an answer would show, best first. */
function codesOf(found: Match): number[] {
  switch (found.kind) {
    case 'entry':
      return [found.entry.code];
    case 'candidates':
      return found.candidates.map(({ code }) => code);
    case 'known':
      return [found.known.code];
    case 'related':
      return [...found.related.codes];
    default:
      return [];
  }
}

it.each([
  { name: 'a code with an entry', text: 'AADSTS50076: x', kind: 'entry', first: 50076 },
  { name: 'a code without one', text: 'AADSTS18000: x', kind: 'known', first: 18000 },
  { name: 'a number nobody knows', text: 'AADSTS9876543: x', kind: 'unknown', first: undefined },
  {
    name: 'only IDs',
    text: 'Correlation ID: 2f9b6c18-7d43-4e05-b1aa-93c45d70e812',
    kind: 'ids',
    first: undefined,
  },
  {
    name: 'another product',
    text: 'AADB2C90118: The user has forgotten their password.',
    kind: 'otherProduct',
    first: undefined,
  },
  {
    name: 'a message whose number was lost',
    text: 'Sorry, but we’re having trouble: The user account is disabled, says the page. Due to a configuration change made by your administrator you must use multi-factor authentication to access',
    kind: 'entry',
    first: 50076,
  },
  {
    name: 'a code of a library',
    text: 'BrowserAuthError: interaction_in_progress',
    kind: 'related',
    first: undefined,
  },
  { name: 'small talk', text: 'is the canteen open on Friday?', kind: 'nothing', first: undefined },
  {
    name: 'a question about something else',
    text: 'can somebody order a new keyboard for the meeting room please',
    kind: 'nothing',
    first: undefined,
  },
  {
    name: 'a log of another program',
    text: '2026-01-02 10:11:12 ERROR [worker-3] c.e.App - connection refused (10.0.0.7:5432) at Foo.bar(Foo.java:12)',
    kind: 'nothing',
    first: undefined,
  },
])('$name is matched as $kind', ({ text, kind, first }) => {
  const found = match(text);
  expect(found.kind).toBe(kind);
  if (first !== undefined) expect(codesOf(found)[0]).toBe(first);
});

it('several codes: the first is answered, the others are offered', () => {
  const found = match('AADSTS50058: nobody is signed in. then AADSTS50011: mismatch');
  expect(found).toMatchObject({ kind: 'entry', entry: { code: 50058 }, others: [{ code: 50011 }] });
});

it.each([
  { text: 'lost my phone on the train, how do I confirm the login now', accept: [500121, 50076, 50079] },
  { text: 'typed my password wrong five times, now the account is locked', accept: [50053] },
  {
    text: 'excel add-in wants approval of an administrator before it may read my calendar',
    accept: [90094, 90095, 65001],
  },
  {
    text: 'the bot of our build server cannot log in any more, its client secret ran out',
    accept: [7000222],
  },
  {
    text: 'I was invited as a guest by a partner company and cannot open their team',
    accept: [50020, 90072, 50178],
  },
  { text: 'my laptop is not compliant, says company portal', accept: [53000, 530003] },
])('"$text" finds its entry among the first three', ({ text, accept }) => {
  expect(
    codesOf(match(text))
      .slice(0, 3)
      .some((code) => accept.includes(code)),
  ).toBe(true);
});

it('a description that could be several things brings a question with two to four choices', () => {
  const found = match('it blocks me and asks for a code and then for approval');
  expect(found.kind).toBe('candidates');
  expect(codesOf(found).length).toBeGreaterThanOrEqual(2);
  expect(codesOf(found).length).toBeLessThanOrEqual(4);
});

it('every symptom of an entry in full finds that entry among the first four', () => {
  const missed = catalog.entries
    .filter(({ depth }) => depth === 'full')
    .flatMap(({ code, symptoms }) =>
      symptoms
        .filter((symptom) => !index().search(symptom, 4).includes(code))
        .map((symptom) => `${code}: ${symptom}`),
    );
  const all = catalog.entries
    .filter(({ depth }) => depth === 'full')
    .reduce((sum, { symptoms }) => sum + symptoms.length, 0);
  expect(missed.length / all).toBeLessThan(0.03);
});

it('search finds a code by its number and by words', () => {
  expect(index().search('50076', 5)).toEqual([50076]);
  expect(index().search('redirect address does not match', 5)).toContain(50011);
});
