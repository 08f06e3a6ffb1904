import { caseNote, MAX_NOTE_CHARS } from '../../../src/core/desk/case-note';
import { REMOVED } from '../../../src/core/reading/text/marks';

it.each([
  {
    name: 'is kept as typed, trimmed',
    text: '  Fixed in C:\\new & "tested"\n',
    note: 'Fixed in C:\\new & "tested"',
  },
  { name: 'keeps its lines', text: 'one\r\ntwo', note: 'one\ntwo' },
  { name: 'of blanks is none', text: ' \t\n', note: undefined },
  { name: 'of invisible signs is none', text: '\u200b\u2060', note: undefined },
  {
    name: 'loses a password',
    text: 'the password is Winter2026!x now',
    note: `the password is ${REMOVED} now`,
  },
  {
    name: 'loses a password that an encoding hides',
    text: 'my p&#97;ssword is Winter2026!x now',
    note: `my password is ${REMOVED} now`,
  },
  {
    name: 'loses a second password that an encoding hides',
    text: 'password: Summer2025!y and p&#97;ssword: Winter2026!x',
    note: `password: ${REMOVED} and password: ${REMOVED}`,
  },
])('a note $name', ({ text, note }) => {
  expect(caseNote(text)).toBe(note);
});

it('is cut at the limit, between whole signs', () => {
  expect(caseNote('🔑'.repeat(MAX_NOTE_CHARS))).toBe('🔑'.repeat(MAX_NOTE_CHARS));
  expect(caseNote('🔑'.repeat(MAX_NOTE_CHARS + 1))).toBe(`${'🔑'.repeat(MAX_NOTE_CHARS - 1)}…`);
});

it('shows nothing of a secret that stands across the limit', () => {
  const note = caseNote(`${'x '.repeat(240)}password: Winter2026!Winter2026!Winter2026!`);
  expect(note).not.toContain('Winter');
});
