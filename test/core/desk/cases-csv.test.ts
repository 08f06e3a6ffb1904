import { casesCsv, csvField } from '../../../src/core/desk/cases-csv';
import { PEOPLE } from '../../support/fakes';
import { caseOf } from '../../support/sample-cases';

it('writes one row a case, without people and without notes', () => {
  const history = [
    { at: '2026-11-20T08:16:00.000Z', byId: PEOPLE.employee, what: 'opened' as const },
    { at: '2026-11-20T08:17:00.000Z', byId: PEOPLE.agent, what: 'resolve' as const, note: 'Called Megan' },
  ];
  const csv = casesCsv([caseOf({ state: 'resolved', history, updatedAt: '2026-11-20T08:17:00.000Z' })]);
  expect(csv.split('\r\n')).toEqual([
    'number,state,security,code,opened,last change,resolved,verdict,requirement source,steps tried,times reopened,incident',
    '17,resolved,no,AADSTS50076,2026-11-20T08:16:00.000Z,2026-11-20T08:17:00.000Z,2026-11-20T08:17:00.000Z,leftOpen,policy,1 2,0,',
    '',
  ]);
});

it.each([
  { value: 'plain', field: 'plain' },
  { value: 'a,b', field: '"a,b"' },
  { value: 'say "no"', field: '"say ""no"""' },
  { value: 'two\r\nlines', field: '"two\r\nlines"' },
  { value: '=HYPERLINK("x")', field: '"\'=HYPERLINK(""x"")"' },
  { value: '+1', field: "'+1" },
  { value: '-1', field: "'-1" },
  { value: '@SUM(A1)', field: "'@SUM(A1)" },
  { value: '  =1', field: "'  =1" },
  { value: '\t=1', field: "'\t=1" },
])('writes $value as $field', ({ value, field }) => {
  expect(csvField(value)).toBe(field);
});
