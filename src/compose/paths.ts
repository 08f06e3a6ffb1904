import { join } from 'node:path';

/** The folder of package.json, the same from `src` and from `dist`. */
export const PROJECT_FOLDER = join(__dirname, '..', '..');

/** What the build writes beside the code; none of it is there when `src` runs. */
export const BUILT = {
  catalog: join(__dirname, '..', 'catalog.json'),
  cards: join(__dirname, '..', 'entry-cards'),
  page: join(__dirname, '..', 'local', 'page'),
} as const;

export const AUTHORED_CATALOG = join(__dirname, '..', 'catalog');
export const CARD_TEMPLATES = join(PROJECT_FOLDER, 'cards');
export const MANIFEST = join(PROJECT_FOLDER, 'appPackage', 'manifest.json');
