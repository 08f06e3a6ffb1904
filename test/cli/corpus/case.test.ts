import { parseCases } from '../../../src/cli/corpus/case';

const ROW = {
  id: 'a',
  kind: 'positive',
  shape: 'prose',
  text: 'x',
  expect: { codes: [50076], primary: 50076 },
};

test('reads one case a line and skips empty lines', () => {
  const { cases, faults } = parseCases(`${JSON.stringify(ROW)}\n\n${JSON.stringify({ ...ROW, id: 'b' })}\n`);
  expect(cases.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(faults).toEqual([]);
});

test.each([
  { name: 'no JSON', line: '{"id":' },
  { name: 'no object', line: '7' },
  { name: 'unknown kind', line: JSON.stringify({ ...ROW, kind: 'other' }) },
  { name: 'no text', line: JSON.stringify({ ...ROW, text: undefined }) },
  { name: 'no labels', line: JSON.stringify({ ...ROW, expect: null }) },
])('names the line that is no case: $name', ({ line }) => {
  const { cases, faults } = parseCases(`${JSON.stringify(ROW)}\n${line}`);
  expect(cases).toHaveLength(1);
  expect(faults).toEqual(['line 2 is no case: id, kind, shape, text and expect are needed']);
});
