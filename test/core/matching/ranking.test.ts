import fc from 'fast-check';
import { Postings } from '../../../src/core/matching/postings';
import { TopK } from '../../../src/core/matching/top-k';
import { WordIndex } from '../../../src/core/matching/word-index';

it('the best of many are those that sorting all of them would put first', () => {
  const scored = fc.record({
    code: fc.integer({ min: 1, max: 50 }),
    score: fc.integer({ min: 0, max: 9 }),
    similarity: fc.constant(0),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(scored, { selector: ({ code }) => code }),
      fc.integer({ min: 1, max: 8 }),
      (all, limit) => {
        const best = new TopK(limit);
        for (const candidate of all) best.add(candidate);
        const sorted = [...all].sort((a, b) => b.score - a.score || a.code - b.code);
        expect(best.toArray()).toEqual(sorted.slice(0, limit));
      },
    ),
  );
});

it('packed lists add what the lists held', () => {
  const lists = [
    { documents: [0, 2], values: [1, 2] },
    { documents: [], values: [] },
    { documents: [2], values: [0.5] },
  ];
  const postings = new Postings(lists);
  expect(lists.map((_, term) => postings.count(term))).toEqual([2, 0, 1]);
  const sums = new Float64Array(3);
  for (const term of [0, 1, 2]) postings.addTo(sums, term, 2);
  expect([...sums]).toEqual([2, 0, 5]);
  expect(new Postings([]).count(0)).toBe(0);
});

it('a query finds nothing of the query before it', () => {
  const texts = [
    { code: 1, tokens: ['phone', 'lost'], weight: 1 },
    { code: 2, tokens: ['password'], weight: 1 },
  ];
  const index = new WordIndex(texts, 0.2);
  const codesFor = (...tokens: string[]): number[] => {
    const codes: number[] = [];
    index.find(index.numbersOf(tokens), (code) => codes.push(code));
    return codes;
  };
  expect(codesFor('phone', 'lost')).toEqual([1]);
  expect(codesFor('password')).toEqual([2]);
  expect(codesFor('unheard')).toEqual([]);
});
