import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findArchitectureFaults } from './support/architecture';

const SOURCE = join(__dirname, '..', 'src');

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !name.startsWith(join('local', 'page')),
  )
  .map((name) => ({
    path: relative(SOURCE, join(SOURCE, name)).replaceAll('\\', '/'),
    text: readFileSync(join(SOURCE, name), 'utf8'),
  }));

it('dependencies point one way, and each SDK stays in its room', () => {
  expect(findArchitectureFaults(files)).toEqual([]);
});

it.each([
  {
    name: 'core to an adapter',
    path: 'core/matching/x.ts',
    text: "import { a } from '../../cards/elements';",
  },
  { name: 'core to a package', path: 'core/matching/x.ts', text: "import { z } from 'zod';" },
  {
    name: 'core to a node module',
    path: 'core/matching/x.ts',
    text: "import { readFileSync } from 'node:fs';",
  },
  { name: 'a flow to an adapter', path: 'flows/x.ts', text: "import { a } from '../store/in-memory';" },
  { name: 'an adapter to another', path: 'cards/x.ts', text: "import { a } from '../teams/send-card';" },
  {
    name: 'an adapter to the composition root',
    path: 'http/x.ts',
    text: "import { compose } from '../compose';",
  },
  { name: 'botbuilder outside teams', path: 'http/x.ts', text: "import { TurnContext } from 'botbuilder';" },
  { name: 'restify outside http', path: 'teams/x.ts', text: "import { createServer } from 'restify';" },
  { name: 'a database outside store', path: 'teams/x.ts', text: "import { Kysely } from 'kysely';" },
  { name: 'the environment outside config', path: 'http/x.ts', text: 'const port = process.env.PORT;' },
  { name: 'a bare error', path: 'core/x.ts', text: "throw new Error('no');" },
])('refuses an import from $name', ({ path, text }) => {
  expect(findArchitectureFaults([{ path, text }])).toHaveLength(1);
});
