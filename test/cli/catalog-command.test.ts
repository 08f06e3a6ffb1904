import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { faultReport } from '../../src/cli/catalog/check';
import { table, wrap } from '../../src/cli/catalog/layout';
import { parseCode } from '../../src/cli/catalog/parse-code';

const PROJECT = join(__dirname, '..', '..');

it('anything but its sub-commands prints how it is called, with exit code 2', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join('src', 'cli', 'catalog.ts'), 'no-such-command'],
    { cwd: PROJECT, encoding: 'utf8' },
  );
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  for (const word of ['check', 'show', 'new', 'coverage']) expect(stderr).toContain(`catalog -- ${word}`);
});

it.each<{ name: string; text: string | undefined; code: number | undefined }>([
  { name: 'a number', text: '50076', code: 50076 },
  { name: 'a number with its letters', text: 'aadsts9002313', code: 9002313 },
  { name: 'nothing', text: undefined, code: undefined },
  { name: 'too few digits', text: '5007', code: undefined },
  { name: 'too many digits', text: '500760000', code: undefined },
  { name: 'a leading zero', text: '050076', code: undefined },
  { name: 'a path', text: '../50076', code: undefined },
  { name: 'a fraction', text: '50076.5', code: undefined },
])('reads $name', ({ text, code }) => {
  expect(parseCode(text)).toBe(code);
});

it.each([
  { name: 'all faults without a word', words: [], lines: ['a: x', 'b: y', '2 faults'], exitCode: 1 },
  { name: 'the faults with the word', words: ['b'], lines: ['b: y', '1 faults (2 in all)'], exitCode: 1 },
  { name: 'none where no line has it', words: ['z'], lines: ['0 faults (2 in all)'], exitCode: 0 },
])('check reports $name', ({ words, lines, exitCode }) => {
  expect(faultReport(['a: x', 'b: y'], words)).toEqual({ lines, exitCode });
});

it('wraps words, keeps the indent, and never cuts a word', () => {
  const word = 'x'.repeat(120);
  expect(wrap(`one ${word} two`, '- ')).toEqual(['- one', `  ${word}`, '  two']);
  expect(wrap('', '- ')).toEqual(['-']);
});

it('puts numbers to the right and text to the left', () => {
  expect(
    table(
      ['name', 'count', 'title'],
      [
        ['a', 5, 'x'],
        ['bcdef', 1234567, 'yz'],
      ],
    ),
  ).toEqual(['name     count  title', 'a            5  x', 'bcdef  1234567  yz']);
});
