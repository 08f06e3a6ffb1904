import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { readCatalogFolder } from '../../src/catalog/read-catalog-folder';
import type { Example } from '../../src/core/entry';

const PROJECT = join(__dirname, '..', '..');
const TSC = join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');

interface Located extends Example {
  /** `50076 "title"`. */
  readonly where: string;
  /** Name of its file, where it needs one. */
  readonly file: string;
}

const examples = readCatalogFolder(join(PROJECT, 'src', 'catalog')).entries.flatMap(
  ({ code, examples: own }) =>
    own.map(
      (example, at): Located => ({
        ...example,
        where: `${code} "${example.title}"`,
        file: `${code}-${at + 1}.ts`,
      }),
    ),
);
const inLanguage = (language: Example['language']) => examples.filter((each) => each.language === language);

const COMPILER_OPTIONS = {
  target: 'es2022',
  lib: ['es2022', 'dom'],
  module: 'esnext',
  moduleResolution: 'bundler',
  moduleDetection: 'force',
  strict: true,
  noUncheckedIndexedAccess: true,
  noImplicitReturns: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  skipLibCheck: true,
  noEmit: true,
  types: ['node'],
};

/** Compiles files of code below the project, so that its packages are found, and returns what the compiler says. */
function compile(files: readonly { readonly file: string; readonly code: string }[]): string[] {
  const parent = join(PROJECT, '.signpost');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'examples-'));
  try {
    for (const { file, code } of files) writeFileSync(join(folder, file), code);
    const config = { compilerOptions: COMPILER_OPTIONS, include: ['*.ts'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const { status, stdout, stderr, error } = spawnSync(
      process.execPath,
      [TSC, '--project', 'tsconfig.json', '--pretty', 'false'],
      { cwd: folder, encoding: 'utf8' },
    );
    if (error) throw error;
    const lines = `${stdout}${stderr}`.split('\n').filter((line) => line.trim() !== '');
    return status === 0 || lines.length > 0 ? lines : [`the compiler ended with ${status}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The messages of one parser for each example of a language. */
function faultsOf(language: Example['language'], check: (code: string) => readonly string[]): string[] {
  return inLanguage(language).flatMap(({ where, code }) => check(code).map((fault) => `${where}: ${fault}`));
}

/** A secret that stands on a command line or in the code itself, where history, logs and process lists keep it. */
const SECRET_RULES: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: 'a secret as an option', pattern: /(?:--(?:client-?)?secret|--password|-ClientSecret)[\s=:]/i },
  { what: 'a secret as -p', pattern: /\b(?:az|sshpass|mysql|docker) [^\n]*?\s-p[\s=]?["']?[^\s\-"']/ },
  { what: 'a user and password for curl', pattern: /\bcurl\b[^\n]*\s(?:-u|--user)\s+["']?[^\s:]+:[^\s]/ },
  { what: 'a secret in a form body', pattern: /\b(?:client_secret|password)=(?!["']?[{$<])[^\s&]/i },
  { what: 'a secret from plain text', pattern: /ConvertTo-SecureString\b[^\n]*-AsPlainText/i },
  {
    what: 'a secret in the code',
    pattern: /\b(?:client_?secret|password)["']?\s*[:=]\s*["'`](?![<{$])[^"'`\s]/i,
  },
];

/** Code that looks into the words of a message. They change; classes, error names and numbers are there for programs. */
const MESSAGE_RULES: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  {
    what: 'looks into a message',
    pattern:
      /\b(?:message|error_?message|error_?description)\??\.(?:includes|indexOf|startsWith|endsWith|match|search|contains)\b/i,
  },
  {
    what: 'compares a message',
    pattern: /\b(?:message|error_?message|error_?description)["'\])]*\s*(?:[=!]==?|-(?:match|like|eq)\b)/i,
  },
  {
    what: 'looks for a number in text',
    pattern: /\b(?:includes|indexOf|startsWith|match|search|contains|test)\(\s*["'`/][^)\n]*AADSTS/i,
  },
  {
    what: 'matches a number in text',
    pattern: /["'/`]AADSTS[^\n]*["'/`]\s*(?:\.test\(|in\s)|grep\b[^\n]*AADSTS/i,
  },
];

function breaks(code: string, rules: typeof SECRET_RULES): string[] {
  return rules.filter(({ pattern }) => pattern.test(code)).map(({ what }) => what);
}

it('every TypeScript example compiles against the packages that it names', () => {
  const lines = compile(inLanguage('typescript'));
  const faults = lines.map((line) => {
    const example = examples.find(({ file }) => line.startsWith(file));
    return example ? `${example.where}: ${line}` : line;
  });
  expect(faults).toEqual([]);
}, 120_000);

it('the compiler finds a name that a package does not have', () => {
  const code =
    "import { NoSuchError } from '@azure/msal-browser';\nexport const found: unknown = NoSuchError;\n";
  expect(compile([{ file: '1-1.ts', code }])).toEqual([
    expect.stringMatching(/^1-1\.ts\(1,10\): error TS2305/),
  ]);
}, 120_000);

it('every YAML example is YAML', () => {
  expect(
    faultsOf('yaml', (code) =>
      parseAllDocuments(code).flatMap((document) => document.errors.map(({ message }) => message)),
    ),
  ).toEqual([]);
});

it('every JSON example is JSON', () => {
  const check = (code: string): string[] => {
    try {
      JSON.parse(code);
      return [];
    } catch (error) {
      return [String(error)];
    }
  };
  expect(faultsOf('json', check)).toEqual([]);
});

it('every bash example can be read by bash', () => {
  const check = (code: string): string[] => {
    const { status, stderr, error } = spawnSync('bash', ['-n'], { input: code, encoding: 'utf8' });
    if (error) throw error;
    return status === 0 ? [] : [stderr.trim()];
  };
  expect(faultsOf('bash', check)).toEqual([]);
});

it('no example puts a secret on a command line or into code', () => {
  const faults = examples.flatMap(({ where, code }) =>
    breaks(code, SECRET_RULES).map((what) => `${where}: ${what}`),
  );
  expect(faults).toEqual([]);
});

it('no example decides by the words of a message', () => {
  const faults = examples.flatMap(({ where, code }) =>
    breaks(code, MESSAGE_RULES).map((what) => `${where}: ${what}`),
  );
  expect(faults).toEqual([]);
});

it.each([
  { name: 'az login with a password', code: 'az login --service-principal -u "$APP" --password abc' },
  { name: 'az login with -p', code: 'az login --service-principal -u "$APP" -p abc --tenant x' },
  { name: 'an option with =', code: 'tool --client-secret=abc' },
  { name: 'a variable, which the process list shows as well', code: 'tool --client-secret "$SECRET"' },
  { name: 'a form body', code: 'curl -d "grant_type=client_credentials&client_secret=abc" https://x' },
  { name: 'a user of curl', code: 'curl -u app:abc https://x' },
  { name: 'PowerShell', code: "ConvertTo-SecureString 'abc' -AsPlainText -Force" },
  { name: 'a setting in code', code: "const auth = { clientSecret: 'abc' };" },
])('finds a secret in $name', ({ code }) => {
  expect(breaks(code, SECRET_RULES)).toHaveLength(1);
});

it.each([
  { name: 'a placeholder in a form body', code: 'client_id={client_id}&client_secret={client_secret}' },
  { name: 'a setting from the environment', code: "const auth = { clientSecret: required('SECRET') };" },
  { name: 'folders', code: 'mkdir -p out/logs' },
  { name: 'the list of secrets', code: 'az ad app credential list --id "$APP_ID"' },
])('finds no secret in $name', ({ code }) => {
  expect(breaks(code, SECRET_RULES)).toEqual([]);
});

it.each([
  { name: 'includes', code: "if (error.message.includes('multi-factor')) retry();" },
  { name: 'equality', code: "if (error.errorMessage === 'interaction needed') retry();" },
  { name: 'a regular expression', code: 'if (/AADSTS50076/.test(text)) retry();' },
  { name: 'a search for the number', code: "if (text.includes('AADSTS50076')) retry();" },
  { name: 'C#', code: 'if (ex.Message.Contains("multi-factor")) Retry();' },
  { name: 'Python', code: 'if "AADSTS50076" in str(error): retry()' },
  { name: 'PowerShell', code: "if ($_.Exception.Message -match 'multi-factor') { Retry }" },
  { name: 'a shell', code: 'az login 2>&1 | grep AADSTS50076' },
])('finds a decision by message in $name', ({ code }) => {
  expect(breaks(code, MESSAGE_RULES)).toHaveLength(1);
});

it.each([
  { name: 'a class', code: 'if (!(error instanceof InteractionRequiredAuthError)) throw error;' },
  { name: 'an error code', code: "if (error.errorCode === 'device_code_expired') offer();" },
  { name: 'a message that is shown', code: 'deviceCodeCallback: (answer) => show(answer.message)' },
])('finds no decision by message in $name', ({ code }) => {
  expect(breaks(code, MESSAGE_RULES)).toEqual([]);
});
