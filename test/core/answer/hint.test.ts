import { hintOf, readHint, readingOf } from '../../../src/core/answer/hint';
import { EMPTY_READING, SECRET_KINDS } from '../../../src/core/reading/reading';
import { CORRELATION_ID, PEOPLE, REQUEST_ID } from '../../support/fakes';

const POLICY = '1d3f0b6a-7c58-4c1f-9b0e-0a7d5f2e4c11';
const FULL = {
  code: 50076,
  otherCodes: [53003],
  correlationId: CORRELATION_ID,
  requestId: REQUEST_ID,
  timestamp: '2026-11-20T08:15:30Z',
  applicationId: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  resource: '00000003-0000-0000-c000-000000000000',
  tenant: '00000000-0000-4000-8000-00000000aaaa',
  policyIds: [POLICY],
  related: ['windows:0xcaa20003'],
  otherProduct: { product: 'Azure AD B2C', code: 'AADB2C90118' },
  secrets: ['password'],
} as const;

it('a paste comes back from its hint, without what is personal', () => {
  const reading = {
    ...EMPTY_READING,
    ...readingOf(FULL),
    user: 'adele.vance@contoso.example',
    applicationName: 'Payroll of Adele',
    words: 'Adele cannot sign in',
  };
  expect(hintOf(reading)).toEqual(FULL);
  expect(readingOf(FULL)).toEqual({
    ...reading,
    user: undefined,
    applicationName: undefined,
    words: '',
  });
  expect(readHint(JSON.parse(JSON.stringify(FULL)))).toEqual(FULL);
});

it('an ID without a label goes with the hint only where no other does', () => {
  const reading = { ...EMPTY_READING, unknownIds: [POLICY] };
  expect(hintOf(reading)).toEqual({ unlabelledId: POLICY });
  expect(hintOf({ ...reading, requestId: REQUEST_ID })).toEqual({ requestId: REQUEST_ID });
});

it('names that are no ID stay out', () => {
  const reading = { ...EMPTY_READING, tenant: 'contoso.example', resource: 'https://x.example/adele' };
  expect(hintOf(reading)).toEqual({});
});

it.each([
  { name: 'nothing', value: undefined },
  { name: 'a text', value: 'code' },
  { name: 'a list', value: [50076] },
  { name: 'a code of letters', value: { code: 'x' } },
  { name: 'a code out of range', value: { code: 1 } },
  { name: 'a code with a fraction', value: { code: 50076.5 } },
  { name: 'an ID that is none', value: { correlationId: "x' or 1 eq 1" } },
  { name: 'an ID that is an object', value: { requestId: { $ne: '' } } },
  { name: 'the ID of nobody', value: { tenant: '00000000-0000-0000-0000-000000000000' } },
  { name: 'a time of words', value: { timestamp: 'yesterday' } },
  { name: 'a time that does not exist', value: { timestamp: '2026-13-45T99:00:00Z' } },
  { name: 'policies that are no list', value: { policyIds: POLICY } },
  { name: 'a list of something else', value: { otherCodes: ['x'], policyIds: [1], secrets: ['my cat'] } },
  { name: 'a code of nobody', value: { otherProduct: { product: 'My shop', code: 'A1' } } },
  {
    name: 'a code of words',
    value: { otherProduct: { product: 'Windows', code: 'ask adele@contoso.example' } },
  },
  { name: 'a related code without a family', value: { related: ['0xcaa20003', 'cars:1', 'http:1:2', null] } },
  { name: 'a related code that is too long', value: { related: [`http:${'x'.repeat(81)}`] } },
  { name: 'a person', value: { user: 'adele.vance@contoso.example', userId: PEOPLE.employee } },
])('reads nothing from $name', ({ value }) => {
  expect(readHint(value)).toEqual({});
});

it('cuts lists and takes each member once', () => {
  const hint = readHint({
    otherCodes: ['50074', 50074, 50076, 50079, 50072, 53003, 53000],
    secrets: SECRET_KINDS,
  });
  expect(hint.otherCodes).toEqual([50074, 50076, 50079, 50072]);
  expect(hint.secrets).toHaveLength(5);
});
