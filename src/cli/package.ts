import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPackageConfig } from '../config';
import { FaultsError } from '../errors';
import { buildPackage } from './package/build-package';

const PROJECT = join(__dirname, '..', '..');
const OUTPUT = 'signpost.zip';

/**
 * `npm run package [-- --listen]` writes `signpost.zip`, the app to upload to Microsoft Teams, and says what is missing
 * in it. With `--listen` it asks to read channels and chats without a mention; it asks for nothing otherwise.
 */
function main(mayListen: boolean): void {
  const { appId, ...settings } = loadPackageConfig();
  const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string };
  const { manifest, placeholders, zip } = buildPackage(join(PROJECT, 'appPackage'), {
    version,
    ...(appId === undefined ? {} : { appId }),
    package: settings,
    mayListen,
  });
  writeFileSync(OUTPUT, zip);
  console.log(`Wrote ${OUTPUT}: Signpost ${version}, app ID ${manifest['id']}.`);
  if (mayListen)
    console.log(
      'It asks owners for the permission to read channels and chats without a mention. "listen on" then switches that on, one by one.',
    );
  if (appId === undefined)
    console.log(
      'It belongs to no bot yet: set MicrosoftAppId and the rest of the registration, then run this again.',
    );
  if (placeholders.length > 0)
    console.log(`Still a placeholder:\n${placeholders.map((line) => `  - ${line}`).join('\n')}`);
}

try {
  main(process.argv.includes('--listen'));
} catch (error) {
  if (!(error instanceof FaultsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
