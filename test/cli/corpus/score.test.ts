import type { LabelledCase } from '../../../src/cli/corpus/case';
import { reportLines } from '../../../src/cli/corpus/report';
import { scoreCases, type Understood } from '../../../src/cli/corpus/score';
import type { Reading } from '../../../src/core/reading/reading';

const NOTHING: Reading = {
  codes: [],
  policyIds: [],
  related: [],
  otherProducts: [],
  unknownIds: [],
  secrets: [],
  words: '',
};

function labelled(over: Partial<LabelledCase>): LabelledCase {
  return { id: 'a', kind: 'positive', shape: 'prose', text: 'the text', expect: {}, ...over };
}

function scoreOne(row: LabelledCase, reading: Partial<Reading>, answerable?: readonly number[]) {
  const understood: Understood = {
    reading: { ...NOTHING, ...reading },
    ...(answerable === undefined ? {} : { answerable }),
  };
  return scoreCases([row], () => understood);
}

const FIELD_ROWS = [
  {
    name: 'the same',
    expect: { primary: 50076 },
    reading: { codes: [50076] },
    field: 'primary',
    verdict: 'exact',
  },
  {
    name: 'nothing expected, nothing found',
    expect: { primary: null },
    reading: {},
    field: 'primary',
    verdict: 'exact',
  },
  { name: 'nothing found', expect: { primary: 50076 }, reading: {}, field: 'primary', verdict: 'missed' },
  {
    name: 'something else',
    expect: { primary: 50076 },
    reading: { codes: [65001] },
    field: 'primary',
    verdict: 'wrong',
  },
  {
    name: 'nothing expected, something found',
    expect: { primary: null },
    reading: { codes: [65001] },
    field: 'primary',
    verdict: 'wrong',
  },
  {
    name: 'codes in another order',
    expect: { codes: [2, 1] },
    reading: { codes: [1, 2] },
    field: 'codes',
    verdict: 'exact',
  },
  {
    name: 'one code too few',
    expect: { codes: [2, 1] },
    reading: { codes: [1] },
    field: 'codes',
    verdict: 'wrong',
  },
  { name: 'no codes', expect: { codes: [1] }, reading: {}, field: 'codes', verdict: 'missed' },
  {
    name: 'the request ID as trace ID',
    expect: { traceId: 'x' },
    reading: { requestId: 'x' },
    field: 'traceId',
    verdict: 'exact',
  },
  {
    name: 'names in other case and with blanks',
    expect: { tenant: 'Contoso ' },
    reading: { tenant: 'contoso' },
    field: 'tenant',
    verdict: 'exact',
  },
  {
    name: 'another value that is accepted',
    expect: { timestamp: null, accept: { timestamp: ['2026-11-20T08:15:30Z'] } },
    reading: { timestamp: '2026-11-20T08:15:30Z' },
    field: 'timestamp',
    verdict: 'exact',
  },
] as const;

test('row names are unique', () => {
  expect(new Set(FIELD_ROWS.map(({ name }) => name)).size).toBe(FIELD_ROWS.length);
});

test.each(FIELD_ROWS)('judges a field: $name', ({ expect: labels, reading, field, verdict }) => {
  const { score } = scoreOne(labelled({ expect: labels }), reading);
  expect(score.fields[field]).toEqual({ exact: 0, missed: 0, wrong: 0, of: 1, [verdict]: 1 });
});

test('fields without a label are not counted', () => {
  expect(scoreOne(labelled({ expect: { primary: 1 } }), {}).score.fields.tenant.of).toBe(0);
});

test('counts apart the cases whose label has a value', () => {
  const { withValue } = scoreOne(labelled({ expect: { tenant: null, user: 'a@b.example' } }), {
    user: 'a@b.example',
  });
  expect(withValue.tenant.of).toBe(0);
  expect(withValue.user).toEqual({ exact: 1, missed: 0, wrong: 0, of: 1 });
});

test('a code in a negative is a claim', () => {
  const row = labelled({ kind: 'negative', expect: { codes: [] } });
  expect(scoreOne(row, { codes: [50076] }).score.negatives).toEqual({ claims: 1, of: 1 });
  expect(scoreOne(row, {}).score.negatives).toEqual({ claims: 0, of: 1 });
});

test('ranks messages without their number by the best label, descriptions by any', () => {
  const message = labelled({ expect: { anyOf: [50194, 90009] } });
  const description = labelled({ kind: 'paraphrase', expect: { anyOf: [50076, 500121] } });
  expect(scoreOne(message, {}, [90009, 50194]).score.noCode).toEqual({ first: 0, three: 1, of: 1 });
  expect(scoreOne(message, {}, [50194]).score.noCode).toEqual({ first: 1, three: 1, of: 1 });
  expect(scoreOne(description, {}, [500121]).score.paraphrase).toEqual({ first: 1, three: 1, of: 1 });
  expect(scoreOne(description, {}, [1, 2, 3, 50076]).score.paraphrase).toEqual({ first: 0, three: 0, of: 1 });
});

test('without matching the ranks are nothing of all', () => {
  const run = scoreOne(labelled({ kind: 'paraphrase', expect: { anyOf: [50076] } }), {});
  expect(run).toMatchObject({ isMatched: false, failures: [] });
  expect(run.score.paraphrase).toEqual({ first: 0, three: 0, of: 1 });
  expect(reportLines(run).join('\n')).toContain('descriptions: 0 of 1 (matching is not part of this run)');
});

test('the report names every failure with what was wanted, what was found, and the text', () => {
  const run = scoreOne(labelled({ id: 'case-7', expect: { primary: 50076 }, text: 'first\nsecond' }), {
    codes: [65001],
  });
  const report = reportLines(run).join('\n');
  expect(report).toContain('case-7 (prose): primary should be 50076, was 65001\n    first\n    second');
  expect(report).toContain('prose: 0 of 1');
});
