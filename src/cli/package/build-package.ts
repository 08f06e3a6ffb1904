import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { FilledManifest, ManifestSettings } from './fill-manifest';
import { fillManifest } from './fill-manifest';

/** Fixed, so that the same input gives the same bytes; the zip format starts in 1980. */
const FILE_TIME = new Date('2026-01-01T12:00:00');

export interface AppPackage extends FilledManifest {
  /** The zip: manifest.json and the two icons that it declares, at the root. */
  readonly zip: Uint8Array;
}

/** What a package is made of, and whether the bot may ask to read channels and chats without a mention. */
export interface PackageSettings extends Omit<ManifestSettings, 'listening'> {
  readonly mayListen?: boolean;
}

/** Makes the app package from the folder with the template `manifest.json`, `listen.json` and the icons. */
export function buildPackage(folder: string, { mayListen, ...settings }: PackageSettings): AppPackage {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const filled = fillManifest(read('manifest.json'), {
    ...settings,
    ...(mayListen && { listening: read('listen.json') }),
  });
  const icons = Object.values(filled.manifest['icons'] as Record<string, string>);
  const zip = zipSync(
    {
      'manifest.json': Buffer.from(`${JSON.stringify(filled.manifest, null, 2)}\n`),
      ...Object.fromEntries(icons.map((icon) => [icon, readFileSync(join(folder, icon))])),
    },
    { mtime: FILE_TIME },
  );
  return { ...filled, zip };
}
