import { escapeMarkdown, plainText } from '../../core/answer/plain-text';
import { fillSlots } from '../../core/answer/slots';
import { isMaybeAttack } from '../../core/answer/was-this-you';
import type { CatalogEntry } from '../../core/entry';
import { type AnswerOf, type CardData, codeRow, say } from '../card-data';

/** Several codes in one message. */
export function severalData({ codes }: AnswerOf<'several'>): CardData {
  return choice(
    'Several codes',
    'Each of these means something else. Choose one to read what to do.',
    codes.map(codeRow),
  );
}

/** Entries that a description may mean. */
export function candidatesData({ candidates }: AnswerOf<'candidates'>): CardData {
  return choice(
    'Which of these is it?',
    'What you describe can be several things. Choose the one that fits best, or paste the error text with its code.',
    candidates.map(entryRow),
    isMaybeAttack(candidates),
  );
}

/** Somebody's latest sign-ins. */
export function signInsData({ rows }: AnswerOf<'signIns'>): CardData {
  return listOf(
    'Latest sign-ins',
    rows.length > 0 ? 'Newest first. Choose one to read what to do.' : 'There is nothing to list.',
    'Latest sign-ins',
    rows.map(({ code, title, text }) => ({ code, title, text: escapeMarkdown(text), hasText: true })),
  );
}

/** What the words of a search found. */
export function searchData({ query, found }: AnswerOf<'search'>): CardData {
  return listOf(
    query === undefined ? 'Search results' : `Search: ${escapeMarkdown(plainText(query))}`,
    found.length > 0
      ? 'The closest entries of the catalog, best first.'
      : 'Nothing in the catalog fits these words. Try others, or paste the error text.',
    'Search results',
    found.map(codeRow),
  );
}

/** Codes that no guide compares. */
export function compareMissingData({ codes }: AnswerOf<'compareMissing'>): CardData {
  return listOf(
    'No guide compares these codes',
    'Open them one by one. Their admin steps say what each is easily confused with.',
    'No guide compares these codes.',
    codes.map(codeRow),
  );
}

type Row = ReturnType<typeof codeRow>;

const choice = (title: string, text: string, rows: readonly Row[], mayBeAttack = false): CardData => ({
  template: 'choice',
  data: { title, text, ...say(title), rows, mayBeAttack },
});

const listOf = (title: string, text: string, speak: string, rows: readonly Row[]): CardData => ({
  template: 'list',
  data: { title, text, ...say(speak), rows },
});

const entryRow = ({ code, title, says }: CatalogEntry): Row => ({
  code,
  title,
  text: fillSlots(says, {}),
  hasText: true,
});
