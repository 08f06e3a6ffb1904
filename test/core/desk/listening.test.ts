import { parseListenCommand } from '../../../src/core/commands/parse-listen-command';
import { isCertain } from '../../../src/core/desk/listening';
import { matchReading } from '../../../src/core/matching/match-reading';
import { readOwnWords } from '../../../src/core/reading/read-inquiry';
import { knowledge } from '../../support/knowledge';

const IDS = 'Correlation ID: 2f9b6c18-7d43-4e05-b1aa-93c45d70e812';
const REPLY = 'itemtype="http://schema.skype.com/Reply"';

function certain(text: string, html?: string): boolean {
  const { catalog, index } = knowledge();
  const reading = readOwnWords({ text, ...(html === undefined ? {} : { html }) });
  return isCertain(reading, matchReading(reading, catalog, index));
}

it.each([
  { name: 'a written code', text: 'AADSTS50076: you must use multi-factor authentication' },
  { name: 'a code in other letters', text: 'aadsts50076' },
  { name: 'a known code', text: 'AADSTS18000' },
  { name: 'a labelled code beside an ID', text: `Error code: 50076\n${IDS}` },
  { name: 'a labelled code in a response', text: '{"error":"invalid_grant","error_codes":[50076]}' },
  { name: 'a code in HTML', text: '', html: '<p>AADSTS<b>50076</b></p>' },
  { name: 'a code below a quote', text: '', html: `<blockquote ${REPLY}>hm</blockquote><p>AADSTS50076</p>` },
])('$name is certain', ({ text, html }) => {
  expect(certain(text, html)).toBe(true);
});

it.each([
  { name: 'a labelled code alone', text: 'error code: 50000' },
  { name: 'an error of another system', text: 'SQL Server error number 50000' },
  { name: 'a number behind "error"', text: `error 50076\n${IDS}` },
  { name: 'a number alone', text: '50076' },
  { name: 'a code that nobody knows', text: 'AADSTS9876543' },
  { name: 'a phrase of the service', text: 'you must use multi-factor authentication to access' },
  { name: 'a description', text: 'my account is locked' },
  { name: 'IDs alone', text: IDS },
  { name: 'a neighbour', text: 'interaction_in_progress' },
  { name: 'another product', text: 'AADB2C90118' },
  {
    name: 'a code in a quote',
    text: 'AADSTS50076 yes',
    html: `<blockquote ${REPLY}>AADSTS50076</blockquote><p>yes</p>`,
  },
  { name: 'nothing', text: '' },
])('$name is not', ({ text, html }) => {
  expect(certain(text, html)).toBe(false);
});

it.each([
  { text: 'listen on', isOn: true },
  { text: ' Listen  ON ', isOn: true },
  { text: 'listening on!', isOn: true },
  { text: 'listen off', isOn: false },
  { text: 'listen', isOn: undefined },
  { text: 'listen on this', isOn: undefined },
  { text: 'please listen on', isOn: undefined },
  { text: `listen${' '.repeat(100_000)}on`, isOn: undefined },
])('"$text" as a command: $isOn', ({ text, isOn }) => {
  expect(parseListenCommand(text)).toBe(isOn);
});
