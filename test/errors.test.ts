import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERRORS, FaultsError, SignpostError } from '../src/errors';

const ROOT = join(__dirname, '..');

it('the page on troubleshooting repeats the table of errors', () => {
  const page = readFileSync(join(ROOT, 'docs', 'troubleshooting.md'), 'utf8');
  const section = page.slice(page.indexOf('## Errors of its own'));
  const rows = [...section.matchAll(/^\| `([A-Z_]+)` +\| (.+?) +\| (.+?) +\|$/gm)].map(
    ([, code, log, told]) => [code, { log, told }],
  );
  expect(Object.fromEntries(rows)).toEqual(ERRORS);
});

it('every code is raised or shown somewhere', () => {
  const source = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && name !== 'errors.ts')
    .map((name) => readFileSync(join(ROOT, 'src', name), 'utf8'))
    .join('\n');
  expect(Object.keys(ERRORS).filter((code) => !source.includes(`'${code}'`))).toEqual([]);
});

it('keeps the cause, and lists all faults', () => {
  const cause = new TypeError('x');
  expect(new SignpostError('SEND_FAILED', 'Status 502.', { cause })).toMatchObject({
    code: 'SEND_FAILED',
    cause,
    isRetryable: false,
  });
  expect(new FaultsError('CONFIG_INVALID', ['PORT: must be a number']).message).toContain(
    'PORT: must be a number',
  );
});
