import { loadConfig } from '../../src/config';
import { FaultsError } from '../../src/errors';

function faultsOf(url: string): readonly string[] {
  try {
    loadConfig({ DATABASE_URL: url });
  } catch (error) {
    if (error instanceof FaultsError) return error.faults;
    throw error;
  }
  return [];
}

it('is a file below the working directory unless something else is set', () => {
  expect(loadConfig({}).databaseUrl.reveal()).toBe('file:.signpost/signpost.db');
});

it.each([
  'file:signpost.db',
  'file:/var/lib/signpost/signpost.db',
  'file:///var/lib/signpost/signpost.db',
  'FILE:../with space.db',
  'postgres://user:password@db.example:5433/signpost?sslmode=verify-full',
  'postgresql://db.example/signpost',
])('accepts %s', (url) => {
  expect(loadConfig({ DATABASE_URL: url }).databaseUrl.reveal()).toBe(url);
});

it.each([
  { name: 'another database', url: 'mysql://u:hidden@h/d', told: 'mysql: is not supported' },
  { name: 'the scheme of another SQLite library', url: 'libsql://hidden', told: 'libsql: is not supported' },
  { name: 'a bare path', url: 'hidden.db', told: 'must be file:PATH or postgres://…' },
  {
    name: 'what may be a password before a colon',
    url: 'hidden:x',
    told: 'must be file:PATH or postgres://…',
  },
  { name: 'a file without a path', url: 'file:', told: 'must be file:PATH' },
  { name: 'a file of slashes', url: 'file:///', told: 'must be file:PATH' },
  { name: 'a file on another host', url: 'file://hidden/signpost.db', told: 'must be file:PATH' },
  { name: 'a file with a query', url: 'file:a.db?key=hidden', told: 'must be file:PATH' },
  {
    name: 'an address that cannot be read',
    url: 'postgres://u:hid#den@[h/d',
    told: 'encode special characters',
  },
])('refuses $name by name and shows no value', ({ url, told }) => {
  const faults = faultsOf(url);
  expect(faults).toEqual([expect.stringContaining(`DATABASE_URL: `)]);
  expect(faults[0]).toContain(told);
  expect(faults[0]).not.toContain('hidden');
});

it('is hidden where the configuration is printed', () => {
  expect(JSON.stringify(loadConfig({ DATABASE_URL: 'postgres://u:hidden@h/d' }))).not.toContain('hidden');
});
