import { parseCommand } from '../../../src/core/commands/parse-command';
import { knowledge } from '../../support/knowledge';

const { playbooks } = knowledge().catalog;

it.each([
  { text: 'help', command: { kind: 'help' } },
  { text: 'HI!', command: { kind: 'help' } },
  { text: ' Hello ', command: { kind: 'help' } },
  { text: 'about', command: { kind: 'about' } },
  { text: 'playbooks', command: { kind: 'playbooks' } },
  { text: '50076', command: { kind: 'explain', codes: [50076] } },
  { text: 'explain', command: { kind: 'help' } },
  { text: 'Compare', command: { kind: 'help' } },
  { text: 'explain 50076', command: { kind: 'explain', codes: [50076] } },
  { text: 'Explain AADSTS50076', command: { kind: 'explain', codes: [50076] } },
  { text: 'aadsts50076', command: { kind: 'explain', codes: [50076] } },
  { text: '50074, 50076 and 50079', command: { kind: 'explain', codes: [50074, 50076, 50079] } },
  { text: 'compare 50074 50076', command: { kind: 'compare', codes: [50074, 50076] } },
  { text: 'compare AADSTS50074 vs AADSTS50076', command: { kind: 'compare', codes: [50074, 50076] } },
  { text: 'search guest cannot get in', command: { kind: 'search', query: 'guest cannot get in' } },
  { text: 'The prompt never arrives', command: { kind: 'playbook', id: 'the-prompt-never-arrives' } },
  {
    text: 'playbook the-prompt-never-arrives',
    command: { kind: 'playbook', id: 'the-prompt-never-arrives' },
  },
  { text: 'My data', command: { kind: 'myData' } },
  { text: 'forget me!', command: { kind: 'forgetMe' } },
  { text: 'status', command: { kind: 'status' } },
  {
    text: 'methods Adele@contoso.example',
    command: { kind: 'methodsOf', named: 'adele@contoso.example' },
  },
  { text: 'methods of signing in', command: undefined },
  { text: 'AADSTS50076: you must use multi-factor', command: undefined },
  { text: 'hello, I get AADSTS50076', command: undefined },
  { text: 'compare the two', command: undefined },
  { text: 'I cannot sign in', command: undefined },
  { text: '42', command: undefined },
  { text: `help ${'x'.repeat(300)}`, command: undefined },
])('reads "$text"', ({ text, command }) => {
  expect(parseCommand(text, playbooks)).toEqual(command);
});

describe('lookup', () => {
  const ID = 'b6f0c2de-91a4-4f0b-8b1c-5d1f7a2e6c33';

  it.each([
    `lookup ${ID}`,
    `look up ${ID}`,
    `lookup {${ID}}`,
    `Lookup "${ID.toUpperCase()}"`,
    `lookup '${ID}'.`,
  ])('%s asks for the ID', (text) => {
    expect(parseCommand(text, [])).toEqual({ kind: 'lookUp', id: ID });
  });

  it.each([`lookup ${ID}%27%20or%20id%20ne%20%27`, `lookup ${ID}' or 1 eq 1`, `lookup x ${ID}`])(
    '%s is read as a paste',
    (text) => {
      expect(parseCommand(text, [])).toBeUndefined();
    },
  );
});
