import { coverage } from '../../src/cli/catalog/coverage';
import { type CoverageItem, parseItems } from '../../src/cli/catalog/coverage-items';
import { coverageReport } from '../../src/cli/catalog/coverage-report';
import { knowledge } from '../support/knowledge';

const { catalog } = knowledge();
const full = catalog.entries.find(({ depth }) => depth === 'full')?.code ?? 0;
const working = catalog.entries.find(({ depth }) => depth === 'working')?.code ?? 0;
const known = catalog.knownCodes[0]?.code ?? 0;
const invented: readonly CoverageItem[] = [
  { kind: 'code', code: full },
  { kind: 'code', code: working },
  { kind: 'code', code: known },
  { kind: 'code', code: 98_765_432 },
  { kind: 'related', family: 'oauth', id: 'invalid_grant' },
  { kind: 'related', family: 'windows', id: '0xcaa20003' },
  { kind: 'related', family: 'oauth', id: 'no_such_thing_at_all' },
];

it('says of every item how deep it is answered', () => {
  expect(coverage(invented, knowledge()).map(({ group, id, depth }) => `${group} ${id} ${depth}`)).toEqual([
    `aadsts ${full} full`,
    `aadsts ${working} working`,
    `aadsts ${known} known`,
    'aadsts 98765432 unknown',
    'oauth invalid_grant related',
    'windows 0xcaa20003 related',
    'oauth no_such_thing_at_all unknown',
  ]);
});

it('takes an answer about another code for something else', () => {
  const [covered] = coverage([{ kind: 'related', family: 'oauth', id: 'AADSTS50076' }], knowledge());
  expect(covered).toMatchObject({ depth: 'other', answered: 'entry 50076' });
});

it('counts by group and depth, and lists what is not answered', () => {
  const { lines, exitCode } = coverageReport(coverage(invented, knowledge()));
  expect(exitCode).toBe(1);
  const columns = lines.map((line) => line.split(/ {2,}/));
  expect(columns).toContainEqual(['aadsts', '1', '1', '1', '0', '0', '1', '4']);
  expect(columns).toContainEqual(['oauth', '0', '0', '0', '1', '0', '1', '2']);
  expect(lines).toContain('5 of 7 answered');
  expect(lines.slice(lines.indexOf('Not answered: 2') + 1).map((line) => line.split(':')[0])).toEqual([
    '  aadsts 98765432',
    '  oauth no_such_thing_at_all',
  ]);
});

it('gives the same as JSON', () => {
  const report = JSON.parse(coverageReport(coverage(invented, knowledge()), true).lines.join('\n'));
  expect(report).toMatchObject({ all: 7, notAnswered: [{ id: '98765432' }, { id: 'no_such_thing_at_all' }] });
  expect(report.items).toHaveLength(7);
});

it('answers every code of the catalog itself with its own entry or line', () => {
  const codes = [...catalog.entries, ...catalog.knownCodes].map(
    ({ code }): CoverageItem => ({ kind: 'code', code }),
  );
  const wrong = coverage(codes, knowledge()).filter(({ depth }) => depth === 'other' || depth === 'unknown');
  expect(wrong).toEqual([]);
});

it('answers every related code of the catalog', () => {
  const items = catalog.relatedEntries.map(
    ({ family, id }): CoverageItem => ({ kind: 'related', family, id }),
  );
  expect(coverage(items, knowledge()).filter(({ depth }) => depth === 'unknown')).toEqual([]);
});

it('reads lists of codes and of related codes', () => {
  const json = '[{"code": 50076, "sources": []}, {"family": "http", "id": "503", "meaning": "x"}]';
  expect(parseItems(json)).toEqual({
    items: [
      { kind: 'code', code: 50076 },
      { kind: 'related', family: 'http', id: '503' },
    ],
    faults: [],
  });
});

it.each([
  { name: 'text that is not JSON', json: 'AADSTS50076', fault: 'not JSON' },
  { name: 'an object', json: '{"code": 50076}', fault: 'not a list' },
  { name: 'a code in quotation marks', json: '[{"code": "50076"}]', fault: 'item 1: needs a code' },
  {
    name: 'a family that does not exist',
    json: '[{"family": "dns", "id": "x"}]',
    fault: 'item 1: needs a code',
  },
  { name: 'an item that is null', json: '[null]', fault: 'item 1: needs a code' },
])('refuses $name', ({ json, fault }) => {
  expect(parseItems(json).faults).toEqual([expect.stringContaining(fault)]);
});
