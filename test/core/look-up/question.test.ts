import {
  namedPerson,
  periodOf,
  questionAfter,
  questionOf,
  readingOfQuestion,
} from '../../../src/core/look-up/question';
import { readInquiry } from '../../../src/core/reading/read-inquiry';
import { CORRELATION_ID, NOW, PEOPLE, REQUEST_ID } from '../../support/fakes';
import { inquiry } from '../../support/inquiry';

it.each([
  {
    name: 'a labelled correlation ID',
    text: `AADSTS50076 Request Id: ${REQUEST_ID} Correlation Id: ${CORRELATION_ID}`,
    question: { kind: 'correlation', id: CORRELATION_ID, codes: [50076], policyIds: [] },
  },
  {
    name: 'a labelled request ID',
    text: `Request Id: ${REQUEST_ID}`,
    question: { kind: 'request', id: REQUEST_ID, codes: [], policyIds: [] },
  },
  {
    name: 'a GUID alone',
    text: CORRELATION_ID,
    question: { kind: 'unlabelled', id: CORRELATION_ID, codes: [], policyIds: [] },
  },
  {
    name: 'a GUID amid a filter',
    text: `${CORRELATION_ID}' or userId eq 'x`,
    question: { kind: 'unlabelled', id: CORRELATION_ID, codes: [], policyIds: [], isProbe: true },
  },
  {
    name: 'a GUID amid a filter that says what is not',
    text: `${CORRELATION_ID}' or userId ne '`,
    question: { kind: 'unlabelled', id: CORRELATION_ID, codes: [], policyIds: [], isProbe: true },
  },
  { name: 'a code alone', text: 'AADSTS50076', question: undefined },
])('reads from $name what to ask', ({ text, question }) => {
  expect(questionOf(readInquiry(inquiry({ text })))).toEqual(question);
});

it.each([
  "Je n'arrive pas à me connecter depuis le 20 novembre, ça ne marche pas",
  'What can I do about any of this? (all of us)',
  "J'ai lancé l'app 'Ventes' or je ne peux pas entrer",
  "users or groups 'Sales' and 'IT' le lundi",
])('takes no person for a probe: %s', (text) => {
  expect(questionOf(readInquiry(inquiry({ text: `${text} ${CORRELATION_ID}` })))?.isProbe).toBeUndefined();
});

it.each([
  { name: 'an object ID', named: PEOPLE.agent.toUpperCase(), person: { userId: PEOPLE.agent } },
  {
    name: 'a user principal name',
    named: " D'Artagnan@Contoso.example",
    person: { userPrincipalName: "d'artagnan@contoso.example" },
  },
  { name: 'a word', named: 'adele', person: undefined },
  { name: 'nothing', named: '', person: undefined },
  { name: 'a path', named: 'a/../b@contoso.example', person: undefined },
  { name: 'two addresses', named: 'a@contoso.example@b.example', person: undefined },
  { name: 'a filter', named: "a' or 1 eq 1 or '@contoso.example", person: undefined },
])('takes $name as a person only where it is one', ({ named, person }) => {
  expect(namedPerson(named)).toEqual(person);
});

it.each([
  { name: 'no period', period: {}, from: '2026-11-17T08:20:00.000Z', to: '2026-11-20T08:20:00.000Z' },
  {
    name: 'a period',
    period: { from: '2026-11-20T08:00:00Z', to: '2026-11-20T08:10:00Z' },
    from: '2026-11-20T08:00:00.000Z',
    to: '2026-11-20T08:10:00.000Z',
  },
  {
    name: 'a start only',
    period: { from: '2026-11-20T08:00:00Z' },
    from: '2026-11-20T08:00:00.000Z',
    to: '2026-11-20T08:20:00.000Z',
  },
  {
    name: 'years ago',
    period: { from: '2020-01-01T00:00:00Z', to: '2020-01-02T00:00:00Z' },
    from: '2026-10-22T08:20:00.000Z',
    to: '2026-10-22T08:20:00.000Z',
  },
  {
    name: 'the future',
    period: { from: '2027-01-01T00:00:00Z', to: '2028-01-01T00:00:00Z' },
    from: '2026-11-20T08:20:00.000Z',
    to: '2026-11-20T08:20:00.000Z',
  },
  {
    name: 'nonsense',
    period: { from: "' or 1 eq 1", to: 'later' },
    from: '2026-11-17T08:20:00.000Z',
    to: '2026-11-20T08:20:00.000Z',
  },
])('keeps $name within what the log keeps', ({ period, from, to }) => {
  expect(periodOf(period, NOW)).toEqual({ from, to });
});

it('asks the same of the log within a minute', () => {
  expect(periodOf({}, NOW - 59_000)).toEqual(periodOf({}, NOW));
  expect(periodOf({}, NOW + 1)).not.toEqual(periodOf({}, NOW));
});

it.each([
  { text: `AADSTS50076 Correlation Id: ${CORRELATION_ID}`, kind: 'correlation' },
  { text: 'AADSTS50076', kind: 'own' },
  { text: 'AADSTS50076 Timestamp: 2026-11-20 08:15:30Z', kind: 'own', from: '2026-11-20T08:14:30.000Z' },
  { text: 'it does not work', kind: undefined },
])('after another try, "$text" asks by $kind', ({ text, kind, from }) => {
  const question = questionAfter(readInquiry(inquiry({ text })));
  expect(question?.kind).toBe(kind);
  expect(question && readingOfQuestion(question).codes).toEqual(kind && [50076]);
  expect(question && readingOfQuestion(question).timestamp).toBe(from);
});
