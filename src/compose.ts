import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCardRenderer } from './cards/create-card-renderer';
import { loadTemplates } from './cards/load-templates';
import type { CatalogData } from './catalog/catalog-data';
import { createCatalog } from './catalog/create-catalog';
import { readCatalogFolder } from './catalog/read-catalog-folder';
import type { Config } from './config';
import { createSearchIndex } from './core/matching/create-search-index';
import type { SearchIndex } from './core/matching/search-index';
import type { Clock, Logger } from './core/ports';
import type { Knowledge } from './flows/answer-message';
import type { HttpServer } from './http/http-server';
import { createHttpServer } from './http/http-server';
import { createLocalRoutes } from './local/create-local-routes';
import type { LogDestination } from './logging/create-logger';
import { createLogger } from './logging/create-logger';
import { InMemoryCounts, InMemoryOnce } from './store/in-memory';
import { createBot } from './teams/create-bot';
import { createMessageEndpoint, issuerOf } from './teams/create-message-endpoint';

/** The folder of package.json, the same from `src` and from `dist`. */
export const PROJECT_FOLDER = join(__dirname, '..');
const BUILT_CATALOG = join(__dirname, 'catalog.json');
const AUTHORED_CATALOG = join(__dirname, 'catalog');

const systemClock: Clock = { now: () => Date.now() };

/** Everything that runs, built once. */
export interface Signpost {
  readonly server: HttpServer;
  readonly logger: Logger;
  /** Starts listening and returns the port. */
  start(): Promise<number>;
}

/** Builds every object of Signpost from the configuration. Throws a FaultsError when the catalog has faults. */
export function compose(
  config: Config,
  overrides: { log?: LogDestination; clock?: Clock; pageFolder?: string } = {},
): Signpost {
  const logger = createLogger(config.logLevel, overrides.log);
  const clock = overrides.clock ?? systemClock;
  const knowledge = loadKnowledge();
  const cards = createCardRenderer(loadTemplates(join(PROJECT_FOLDER, 'cards')), knowledge.catalog);
  const logic = createBot({
    ...knowledge,
    cards,
    clock,
    once: new InMemoryOnce(clock),
    counts: new InMemoryCounts(),
    ownTenantId: config.bot.mode === 'local' ? undefined : config.bot.tenantId,
  });
  const messages = createMessageEndpoint({
    bot: config.bot,
    serviceHosts: { allowedHosts: config.allowedServiceHosts, allowLoopback: config.allowLoopbackServices },
    logic,
    cards,
    logger,
    newReference: () => randomBytes(4).toString('hex'),
  });
  let port = config.port;
  let isListening = false;
  const server = createHttpServer({
    messages,
    issuer: issuerOf(config.bot),
    routes:
      config.bot.mode === 'local'
        ? createLocalRoutes({
            port: () => port,
            clock,
            pageFolder: overrides.pageFolder ?? join(__dirname, 'local', 'page'),
          })
        : [],
    isReady: () => isListening,
    logger,
  });
  return {
    server,
    logger,
    start: async () => {
      port = await server.listen(config.port, config.host);
      isListening = true;
      // Word search is built before the first description needs it, but after the port is open.
      setImmediate(() => knowledge.index());
      return port;
    },
  };
}

/** The catalog with its index: the built file where there is one, else the authored files. */
export function loadKnowledge(): Knowledge {
  const data = existsSync(BUILT_CATALOG)
    ? (JSON.parse(readFileSync(BUILT_CATALOG, 'utf8')) as CatalogData)
    : readCatalogFolder(AUTHORED_CATALOG);
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
