import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogData } from '../catalog/catalog-data';
import { createCatalog } from '../catalog/create-catalog';
import type { FollowedOverlay } from '../catalog/overlay/follow-overlay';
import type { Config } from '../config';
import { createSearchIndex } from '../core/matching/create-search-index';
import type { SearchIndex } from '../core/matching/search-index';
import { withHouseNames } from '../core/matching/with-house-names';
import type { Logger } from '../core/ports';
import type { Knowledge } from '../flows/answer-message';
import { AUTHORED_CATALOG, BUILT, PROJECT_FOLDER } from './paths';

/** The catalog with the house rules laid over it, where there are any. */
export async function followHouseRules(
  { overlayFolder: folder }: Pick<Config, 'overlayFolder'>,
  intervalMs: number,
  logger: Logger,
): Promise<{ readonly knowledge: Knowledge; readonly followed?: FollowedOverlay }> {
  const loaded = loadKnowledge();
  if (folder === undefined) return { knowledge: loaded };
  const followed = await yamlReaders().followOverlay({ folder, catalog: loaded.catalog, intervalMs, logger });
  const { catalog } = followed;
  const index = () => withHouseNames(loaded.index(), catalog.house?.names ?? []);
  return { knowledge: { ...loaded, catalog, index }, followed };
}

/** The catalog with its index: the built file where there is one, else the authored files. */
export function loadKnowledge(): Knowledge {
  const data = existsSync(BUILT.catalog)
    ? (JSON.parse(readFileSync(BUILT.catalog, 'utf8')) as CatalogData)
    : authoredCatalog();
  const catalog = createCatalog(data);
  let index: SearchIndex | undefined;
  const { version } = JSON.parse(readFileSync(join(PROJECT_FOLDER, 'package.json'), 'utf8')) as {
    version: string;
  };
  return {
    catalog,
    index: () => {
      index ??= createSearchIndex(catalog);
      return index;
    },
    version,
  };
}

let authored: CatalogData | undefined;

/** The authored files, read once a process: they belong to the code and are as it is. */
function authoredCatalog(): CatalogData {
  authored ??= yamlReaders().readCatalogFolder(AUTHORED_CATALOG);
  return authored;
}

/** What reads YAML is loaded where it is needed: a start from built files without house rules needs none of it. */
function yamlReaders() {
  const catalog =
    require('../catalog/read-catalog-folder') as typeof import('../catalog/read-catalog-folder');
  const overlay =
    require('../catalog/overlay/follow-overlay') as typeof import('../catalog/overlay/follow-overlay');
  return { ...catalog, ...overlay };
}
