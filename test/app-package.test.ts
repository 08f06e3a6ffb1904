import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import type { PackageSettings } from '../src/cli/package/build-package';
import { buildPackage } from '../src/cli/package/build-package';
import { fillManifest } from '../src/cli/package/fill-manifest';
import { nameBasedUuid } from '../src/cli/package/name-based-uuid';
import { PROJECT_FOLDER } from '../src/compose/paths';
import { parseCommand } from '../src/core/commands/parse-command';
import { invoke } from './support/extension';
import { findSchemaFaults } from './support/manifest-schema';
import { RunningSignpost, textOf } from './support/signpost';

const FOLDER = join(PROJECT_FOLDER, 'appPackage');
const { version } = JSON.parse(readFileSync(join(PROJECT_FOLDER, 'package.json'), 'utf8')) as {
  version: string;
};

const FULL: PackageSettings = {
  version,
  appId: '3F0C1B52-6A7D-4D0E-8A55-1F2E3D4C5B6A',
  package: {
    publicUrl: 'https://signpost.contoso.example:8443/bot',
    developerName: 'Contoso "IT" desk',
    privacyUrl: 'https://contoso.example/privacy',
    termsUrl: 'https://contoso.example/terms',
  },
};
const EMPTY: PackageSettings = { version, package: {} };

interface Manifest {
  readonly manifestVersion: string;
  readonly version: string;
  readonly id: string;
  readonly developer: Readonly<Record<'name' | 'websiteUrl' | 'privacyUrl' | 'termsOfUseUrl', string>>;
  readonly name: { readonly short: string; readonly full: string };
  readonly description: { readonly short: string; readonly full: string };
  readonly icons: Readonly<Record<string, string>>;
  readonly accentColor: string;
  readonly bots: readonly {
    readonly botId: string;
    readonly scopes: readonly string[];
    readonly commandLists: readonly {
      readonly scopes: readonly string[];
      readonly commands: readonly { readonly title: string; readonly description: string }[];
    }[];
  }[];
  readonly composeExtensions: readonly {
    readonly botId: string;
    readonly commands: readonly ExtensionCommand[];
  }[];
  readonly validDomains: readonly string[];
  readonly webApplicationInfo?: { readonly id: string; readonly resource: string };
  readonly authorization?: {
    readonly permissions: {
      readonly resourceSpecific: readonly { readonly name: string; readonly type: string }[];
    };
  };
}

interface ExtensionCommand {
  readonly id: string;
  readonly type: 'query' | 'action';
  readonly title: string;
  readonly description: string;
  readonly context: readonly string[];
  readonly initialRun?: boolean;
  readonly fetchTask?: boolean;
  readonly parameters?: readonly Readonly<Record<'name' | 'title' | 'description' | 'inputType', string>>[];
}

function pack(settings: PackageSettings) {
  const { zip, placeholders } = buildPackage(FOLDER, settings);
  const files = unzipSync(zip);
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Manifest;
  return { files, manifest, placeholders };
}

const { files, manifest, placeholders } = pack(FULL);
const commands = manifest.bots.flatMap(({ commandLists }) => commandLists.flatMap((list) => list.commands));
const extensionCommands = manifest.composeExtensions.flatMap((extension) => extension.commands);

describe.each([
  { name: 'filled', settings: FULL },
  { name: 'with placeholders only', settings: EMPTY },
  { name: 'that may listen', settings: { ...FULL, mayListen: true } },
])('a package $name', ({ settings }) => {
  it('satisfies the official schema', () => {
    expect(findSchemaFaults(pack(settings).manifest)).toEqual([]);
  });

  it('leaves no placeholder of the template behind', () => {
    expect(JSON.stringify(pack(settings).manifest)).not.toContain('{{');
  });

  it('links with https only', () => {
    const { websiteUrl, privacyUrl, termsOfUseUrl } = pack(settings).manifest.developer;
    for (const url of [websiteUrl, privacyUrl, termsOfUseUrl]) expect(new URL(url).protocol).toBe('https:');
  });
});

it('the schema check finds a fault', () => {
  expect(findSchemaFaults({ ...manifest, accentColor: 'blue' } as Manifest).join()).toContain('/accentColor');
});

describe('filling', () => {
  it('takes every value from the configuration', () => {
    expect(placeholders).toEqual([]);
    expect(manifest.bots.map(({ botId }) => botId)).toEqual([FULL.appId]);
    expect(manifest.developer).toEqual({
      name: 'Contoso "IT" desk',
      websiteUrl: 'https://signpost.contoso.example:8443/bot',
      privacyUrl: 'https://contoso.example/privacy',
      termsOfUseUrl: 'https://contoso.example/terms',
    });
    expect(manifest.validDomains).toEqual(['signpost.contoso.example']);
    expect(manifest.version).toBe(version);
  });

  it('names each variable that is not set', () => {
    expect(pack(EMPTY).placeholders.map((line) => line.split(' ')[0])).toEqual([
      'MicrosoftAppId',
      'DEVELOPER_NAME',
      'PUBLIC_URL',
      'PRIVACY_URL',
      'TERMS_URL',
    ]);
  });

  it('says what stands in for a variable, and the manifest says the same', () => {
    const { termsUrl: _, ...others } = FULL.package;
    const packed = pack({ ...FULL, package: others });
    expect(packed.placeholders).toEqual([
      'TERMS_URL is not set; the package says https://signpost.example/terms',
    ]);
    expect(packed.manifest.developer.termsOfUseUrl).toBe('https://signpost.example/terms');
  });

  it('refuses a name that nothing fills', () => {
    expect(() => fillManifest('{"id":"{{NO_SUCH_NAME}}"}', FULL)).toThrow('NO_SUCH_NAME');
  });

  it('makes the same bytes from the same settings', () => {
    expect(Buffer.from(buildPackage(FOLDER, FULL).zip).equals(buildPackage(FOLDER, FULL).zip)).toBe(true);
  });
});

describe('the app ID', () => {
  it('is the same for the same bot, however its ID is written', () => {
    const lower = pack({ ...FULL, appId: FULL.appId?.toLowerCase() ?? '' });
    expect(lower.manifest.id).toBe(manifest.id);
    expect(lower.manifest.id).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('is another one for another bot, and never the ID of the bot', () => {
    const other = pack({ ...FULL, appId: '00000000-0000-4000-8000-0000000000b0' });
    expect(other.manifest.id).not.toBe(manifest.id);
    expect(other.manifest.id).not.toBe(other.manifest.bots[0]?.botId);
  });

  it('is TEAMS_APP_ID where that is set', () => {
    const teamsAppId = '11111111-2222-4333-8444-555555555555';
    expect(pack({ ...FULL, package: { teamsAppId } }).manifest.id).toBe(teamsAppId);
  });

  it('follows RFC 9562', () => {
    // Computed with Python's uuid.uuid5(uuid.NAMESPACE_DNS, 'www.example.com').
    const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
    expect(nameBasedUuid(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });
});

describe('the archive', () => {
  it('holds the manifest and the declared icons, at its root, and nothing else', () => {
    expect(Object.keys(files).sort()).toEqual(['manifest.json', ...Object.values(manifest.icons)].sort());
    expect(Object.keys(files).filter((name) => name.includes('/'))).toEqual([]);
  });

  it('has a colour icon of 192 × 192 without transparent pixels, on the accent colour', () => {
    const icon = readIcon('color');
    expect([icon.width, icon.height]).toEqual([192, 192]);
    expect(pixelsOf(icon).every(([, , , alpha]) => alpha === 255)).toBe(true);
    const corner = pixelsOf(icon)[0]?.slice(0, 3) ?? [];
    expect(`#${Buffer.from(corner).toString('hex')}`).toBe(manifest.accentColor.toLowerCase());
  });

  it('has an outline icon of 32 × 32, white and transparent only', () => {
    const icon = readIcon('outline');
    expect([icon.width, icon.height]).toEqual([32, 32]);
    const pixels = pixelsOf(icon);
    expect(
      pixels.every(
        ([red, green, blue, alpha]) => alpha === 0 || (red === 255 && green === 255 && blue === 255),
      ),
    ).toBe(true);
    const drawn = pixels.filter(([, , , alpha]) => alpha === 255).length;
    expect(drawn).toBeGreaterThan(100);
    expect(drawn).toBeLessThan(pixels.length / 2);
  });

  it('comes from a folder with a source for each icon', () => {
    const sources = readdirSync(FOLDER).filter((name) => name.endsWith('.svg'));
    expect(sources.sort()).toEqual(
      Object.keys(manifest.icons)
        .map((name) => `${name}.svg`)
        .sort(),
    );
  });
});

describe('store rules', () => {
  const { name, description } = manifest;
  const texts = [
    name.short,
    name.full,
    description.short,
    description.full,
    ...commands.map((each) => each.description),
    ...extensionCommands.flatMap((each) => [each.title, each.description]),
  ];

  it('keep names and texts within their lengths', () => {
    expect(name.short.length).toBeLessThanOrEqual(30);
    expect(name.full.length).toBeLessThanOrEqual(100);
    expect(description.short.length).toBeLessThanOrEqual(80);
    expect(description.full.length).toBeLessThanOrEqual(4000);
    expect(description.full.split(/\s+/).length).toBeLessThanOrEqual(500);
    expect(manifest.developer.name.length).toBeLessThanOrEqual(32);
  });

  it('keep short and full forms apart', () => {
    expect(name.short).not.toBe(name.full);
    expect(description.short).not.toBe(description.full);
  });

  it.each([
    'Teams',
    'Azure',
    'Microsoft',
    'Entra',
    'Office',
    'Outlook',
    'Help',
    'Chat',
    'Activity',
    'Calls',
    'Files',
  ])('keep %s out of the name', (word) => {
    expect(`${name.short} ${name.full}`.toLowerCase()).not.toContain(word.toLowerCase());
  });

  it('write product names out', () => {
    for (const text of texts) {
      expect(text).not.toMatch(/\bMS\b|\bMSFT\b|\bO365\b|\bOffice 365\b|\bAzure AD\b|\bM365\b/);
      const first = text.indexOf('Teams');
      if (first >= 0) expect(text.slice(0, first)).toMatch(/Microsoft $/);
    }
  });

  it('ask for a long text that speaks of privacy, limits and what is not needed', () => {
    expect(description.full).toMatch(/^Privacy: /m);
    expect(description.full).toMatch(/^Limits: /m);
    expect(description.full).toContain('By itself it looks nothing up');
  });

  it('offer the bot in each place that it answers in', () => {
    expect(manifest.bots.map(({ scopes }) => scopes)).toEqual([['personal', 'team', 'groupChat']]);
    for (const { scopes, commandLists } of manifest.bots)
      for (const list of commandLists) expect(scopes).toEqual(expect.arrayContaining([...list.scopes]));
  });

  it('allow own domains only, without wildcards', () => {
    for (const domain of manifest.validDomains) {
      expect(domain).not.toMatch(/[*/:]/);
      expect(domain).not.toMatch(
        /(^|\.)(microsoft|microsoftonline|onmicrosoft|azurewebsites|ngrok|devtunnels)\./,
      );
    }
  });

  it('ask for a semantic version, the same as the code', () => {
    expect(manifest.version).toMatch(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/);
    expect(manifest.version).toBe(version);
  });
});

describe('commands', () => {
  it('are the ones of the bot, each once, in lower case and without a slash', () => {
    const titles = commands.map(({ title }) => title);
    expect(titles).toEqual(['help', 'explain', 'compare', 'playbooks', 'search', 'cases', 'about']);
    expect(new Set(commands.map((each) => each.description)).size).toBe(commands.length);
    for (const title of titles) expect(title).toMatch(/^[a-z]{1,32}$/);
  });

  it.each(commands)('say of $title what it does, in one short line', ({ description: text }) => {
    expect(text.length).toBeGreaterThan(20);
    expect(text.length).toBeLessThanOrEqual(128);
    expect(text).not.toMatch(/^\/|\n/);
  });

  it.each(commands)('can be sent as the manifest shows $title', ({ title, description: text }) => {
    const example = /for example: (.+)$/.exec(text)?.[1] ?? title;
    expect(parseCommand(example, [])?.kind).toBe(title === 'cases' ? 'desk' : title);
  });

  it('are all named in the long text', () => {
    for (const { title } of commands)
      expect(manifest.description.full).toMatch(new RegExp(`^Commands: .*\\b${title}\\b`, 'm'));
  });
});

describe('reading without a mention', () => {
  const listening = pack({ ...FULL, mayListen: true });

  it('is not asked for by a plain package: no permission, no identity, no word of it', () => {
    expect(manifest.authorization).toBeUndefined();
    expect(manifest.webApplicationInfo).toBeUndefined();
    expect(manifest).not.toHaveProperty('permissions');
    expect(manifest.description.full).toContain('It reads no other message and no mailbox.');
    expect(manifest.description.full).not.toContain('listen');
  });

  it('is asked for with --listen, for channels and chats, and nothing more', () => {
    expect(listening.manifest.authorization?.permissions.resourceSpecific).toEqual([
      { name: 'ChannelMessage.Read.Group', type: 'Application' },
      { name: 'ChatMessage.Read.Chat', type: 'Application' },
    ]);
    expect(listening.manifest.webApplicationInfo).toEqual({
      id: FULL.appId,
      resource: `api://botid-${FULL.appId}`,
    });
  });

  it('is explained in the long text then, within its limits', () => {
    const { full } = listening.manifest.description;
    expect(full).toContain('"listen on"');
    expect(full).toContain('"listen off"');
    expect(full).toContain('drops every other one at once');
    expect(full).not.toContain('It reads no other message');
    expect(full.length).toBeLessThanOrEqual(4000);
    expect(full.split(/\s+/).length).toBeLessThanOrEqual(500);
  });

  it('changes nothing else in the package', () => {
    const { authorization, webApplicationInfo, description, ...rest } = listening.manifest;
    const { description: plain, ...others } = manifest;
    expect(rest).toEqual(others);
    expect(description.short).toBe(plain.short);
    expect(Object.keys(listening.files)).toEqual(Object.keys(files));
  });

  it.each([
    { words: [], asks: false },
    { words: ['--listen'], asks: true },
  ])('is asked for by the command with $words: $asks', ({ words, asks }) => {
    const folder = mkdtempSync(join(tmpdir(), 'signpost-package-'));
    const tsx = join(PROJECT_FOLDER, 'node_modules', 'tsx', 'dist', 'cli.mjs');
    const command = join(PROJECT_FOLDER, 'src', 'cli', 'package.ts');
    const { stderr } = spawnSync(process.execPath, [tsx, command, ...words], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const written =
      unzipSync(readFileSync(join(folder, 'signpost.zip')))['manifest.json'] ?? new Uint8Array();
    expect(strFromU8(written).includes('ChannelMessage.Read.Group')).toBe(asks);
    rmSync(folder, { recursive: true });
  });
});

describe('the message extension', () => {
  it('belongs to the bot, and has two searches and an action', () => {
    expect(manifest.composeExtensions.map(({ botId }) => botId)).toEqual([FULL.appId]);
    expect(extensionCommands.map(({ id, type, context }) => [id, type, ...context])).toEqual([
      ['lookupCode', 'query', 'compose', 'commandBox'],
      ['findCase', 'query', 'compose', 'commandBox'],
      ['explainMessage', 'action', 'message'],
    ]);
  });

  it('unfurls no links, since a store app may do so for its own domains only', () => {
    for (const extension of manifest.composeExtensions)
      expect(extension).not.toHaveProperty('messageHandlers');
  });

  it.each(extensionCommands)('says of $title what it does, within the limits', (command) => {
    expect(command.title.length).toBeLessThanOrEqual(32);
    expect(command.description.length).toBeGreaterThan(20);
    expect(command.description.length).toBeLessThanOrEqual(128);
    expect(manifest.description.full).toContain(command.type === 'action' ? command.title : 'search box');
  });

  it('asks for one thing, and shows an example of it', () => {
    const [search] = extensionCommands;
    expect(search?.initialRun).toBe(true);
    expect(search?.parameters).toHaveLength(1);
    for (const { name: parameter, title, description } of search?.parameters ?? []) {
      expect(parameter).toBe('query');
      expect(title.length).toBeLessThanOrEqual(32);
      expect(description).toContain('50076');
      expect(description.length).toBeLessThanOrEqual(128);
    }
  });

  it('names the app in its action, and opens without a step before it', () => {
    const action = extensionCommands.find(({ type }) => type === 'action');
    expect(action?.title).toContain(manifest.name.short);
    expect(action?.fetchTask).toBe(true);
    expect(action).not.toHaveProperty('parameters');
  });

  it.each(extensionCommands)('answers $title', async ({ id, type }) => {
    const name = type === 'query' ? 'composeExtension/query' : 'composeExtension/fetchTask';
    const value = { commandId: id, parameters: [{ name: 'query', value: '50076' }] };
    const signpost = new RunningSignpost();
    await signpost.start();
    const { status, body } = await signpost.post(invoke(signpost, name, value));
    await signpost.stop();
    expect(status).toBe(200);
    expect(body).toHaveProperty(type === 'query' ? 'composeExtension' : 'task.value.card');
  });
});

describe('what a reviewer of the store types first', () => {
  const signpost = new RunningSignpost();
  beforeAll(() => signpost.start());
  afterAll(() => signpost.stop());
  beforeEach(() => {
    signpost.connector.sent.length = 0;
  });

  it.each(['hi', 'Hi', 'HELLO', 'hello!', 'help', 'Help', 'HELP', ' help '])(
    '"%s" is answered with help',
    async (text) => {
      await signpost.post(signpost.message(text));
      expect(signpost.connector.cards().map(textOf)).toEqual([
        expect.stringContaining('What Signpost can do'),
      ]);
    },
  );

  it('help names every way to use it', async () => {
    await signpost.post(signpost.message('help'));
    const text = textOf(signpost.connector.cards()[0]);
    for (const { title } of commands.filter(({ title: command }) => command !== 'help'))
      expect(text).toContain(`**${title}`);
    expect(text).toContain('Explain with Signpost');
    expect(text).toContain('search box');
  });

  it('the welcome names the app as the manifest does, and is not the help', async () => {
    const joined = { type: 'conversationUpdate', membersAdded: [{ id: '28:signpost' }] };
    await signpost.post({ ...signpost.envelope(), ...joined });
    await signpost.post({ ...signpost.envelope(), ...joined });
    await signpost.post(signpost.message('help'));
    const [welcome, help, ...more] = signpost.connector.cards().map(textOf);
    expect(welcome).toContain(`this is ${manifest.name.short}`);
    expect(welcome).not.toBe(help);
    expect(help).toContain('What Signpost can do');
    expect(more).toEqual([]);
  });

  it.each(['asdf', '🙂', '/help me', 'weather tomorrow?'])('"%s" gets a way forward', async (text) => {
    await signpost.post(signpost.message(text));
    expect(textOf(signpost.connector.cards()[0])).toMatch(
      /for example 50076|explain 50076|Paste the whole error/,
    );
  });
});

function readIcon(name: string): PNG {
  return PNG.sync.read(Buffer.from(files[manifest.icons[name] ?? ''] ?? []));
}

/** Red, green, blue and alpha of each pixel. */
function pixelsOf({ data }: PNG): number[][] {
  return Array.from({ length: data.length / 4 }, (_, index) => [...data.subarray(index * 4, index * 4 + 4)]);
}
