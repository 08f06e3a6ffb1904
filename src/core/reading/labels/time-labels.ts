import { createLabels } from './label-trie';
import { RECORDS, STAMPS_DAY_FIRST, STAMPS_MONTH_FIRST } from './time-words';
import { allWords } from './words-by-language';

/** How a language writes a date whose order does not show: day first or month first. */
export type DateOrder = 'day-first' | 'month-first';

/** What a time stands for: `stamp` is the time of the error, `record` the time that a sign-in record gives. */
export interface TimeLabel {
  readonly role: 'stamp' | 'record';
  readonly order: DateOrder;
}

/** Labels of times that say when something happened. */
export const timeLabels = createLabels<TimeLabel>([
  [{ role: 'stamp', order: 'month-first' }, allWords(STAMPS_MONTH_FIRST)],
  [{ role: 'stamp', order: 'day-first' }, allWords(STAMPS_DAY_FIRST)],
  [{ role: 'record', order: 'month-first' }, allWords(RECORDS)],
]);
