import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBuiltCards } from './cards/built-cards';
import { createCardRenderer } from './cards/create-card-renderer';
import { loadTemplates } from './cards/load-templates';
import { loadEngine } from './cards/template-engine';
import type { CatalogData } from './catalog/catalog-data';
import { createCatalog } from './catalog/create-catalog';
import type { FollowedOverlay } from './catalog/overlay/follow-overlay';
import type { Config } from './config';
import { CASE_REMINDER } from './core/desk/case-reminder';
import { INCIDENT_CARD, INCIDENT_CLOSING } from './core/desk/incident-jobs';
import { UNDO_REMINDER } from './core/desk/undo-reminder';
import type { Job, Membership } from './core/live-ports';
import { createSearchIndex } from './core/matching/create-search-index';
import type { SearchIndex } from './core/matching/search-index';
import { withHouseNames } from './core/matching/with-house-names';
import type { Messenger } from './core/messenger';
import type { CardRenderer, Clock, Logger } from './core/ports';
import { KEEP_LOOKING } from './core/watch/keep-looking';
import { createEntra } from './entra/create-entra';
import { createListedMembership } from './entra/listed-membership';
import { createAgentsView } from './flows/agents-view';
import type { Live } from './flows/answer-live';
import type { Knowledge } from './flows/answer-message';
import type { Timer } from './flows/deadline';
import { createDesk } from './flows/desk/desk';
import { createListening } from './flows/desk/listen';
import { createAskedTally } from './flows/feedback/asked-tally';
import { createMandatoryMfaCheck } from './flows/gates/mandatory-mfa';
import { remindUndo } from './flows/gates/remind-undo';
import type { TenantPorts } from './flows/grant-wish';
import type { KeepLooking } from './flows/keep-looking';
import { createKeepLooking } from './flows/keep-looking';
import { createLookingEnds } from './flows/look-again';
import { createLookAround } from './flows/look-around';
import { createNextLookUp } from './flows/look-for-next';
import { createLookUp } from './flows/look-up';
import { createLookUpLimit } from './flows/look-up-limit';
import { createJobRunner } from './flows/run-jobs';
import { createHttpServer } from './http/http-server';
import { createLocalRoutes } from './local/create-local-routes';
import { startSampleTenant } from './local/start-sample-tenant';
import type { LogDestination } from './logging/create-logger';
import { createLogger } from './logging/create-logger';
import { createInMemoryStore } from './store/create-in-memory-store';
import { openStore } from './store/open-store';
import type { Store } from './store/store';
import { createCardViewers } from './teams/card-viewers';
import { createBot } from './teams/create-bot';
import { createMessageEndpoint } from './teams/create-message-endpoint';
import { createMessenger } from './teams/create-messenger';
import { issuerOf, SignpostAdapter } from './teams/signpost-adapter';

/** The folder of package.json, the same from `src` and from `dist`. */
export const PROJECT_FOLDER = join(__dirname, '..');
const BUILT_CATALOG = join(__dirname, 'catalog.json');
const BUILT_CARDS = join(__dirname, 'entry-cards');
/**
 * The index for descriptions and the engine that expands templates take a quarter of a second each: first come the
 * messages that waited for the start. A message that needs them earlier loads them.
 */
const WARM_UP_AFTER_MS = 3000;

const MANIFEST = join(PROJECT_FOLDER, 'appPackage', 'manifest.json');
const AUTHORED_CATALOG = join(__dirname, 'catalog');

const systemClock: Clock = { now: () => Date.now() };

const systemTimer: Timer = {
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Everything that runs, built once. */
export interface Signpost {
  readonly logger: Logger;
  /** Starts listening and returns the port. */
  start(): Promise<number>;
  /** Runs the jobs that are due; it also happens by itself every few seconds after the start. */
  runDueJobs(): Promise<void>;
  /** Not ready any more, turns finished, connections closed. */
  stop(): Promise<void>;
}

/** What a test may put in place of the real thing. */
export interface Overrides {
  readonly log?: LogDestination;
  readonly clock?: Clock;
  readonly store?: Store;
  readonly pageFolder?: string;
  /** Milliseconds between two looks for due jobs. */
  readonly jobIntervalMs?: number;
  /** Milliseconds between two looks at the house rules. */
  readonly overlayIntervalMs?: number;
}

const JOB_INTERVAL_MS = 5_000;
/** How often the codes that were met are written. */
const ASKED_INTERVAL_MS = 5_000;
const OVERLAY_INTERVAL_MS = 5_000;

/** Builds every object of Signpost from the configuration. Throws a FaultsError when the catalog or the house rules have
 * faults. */
export async function compose(config: Config, overrides: Overrides = {}): Promise<Signpost> {
  const logger = createLogger(config.logLevel, overrides.log);
  const clock = overrides.clock ?? systemClock;
  const houseRules = await followHouseRules(config, overrides, logger);
  const catalogKnowledge = houseRules.knowledge;
  const cards = createCardRenderer(
    loadTemplates(join(PROJECT_FOLDER, 'cards')),
    catalogKnowledge.catalog,
    openBuiltCards(BUILT_CARDS),
  );
  const store = overrides.store ?? (await openOrReplaceStore(config, clock, logger));
  const tenant = await connectTenant(config, { clock, store, logger });
  const knowledge = { ...catalogKnowledge, isLive: tenant.live !== undefined };
  const adapter = new SignpostAdapter(config.bot);
  const serviceHosts = {
    allowedHosts: config.allowedServiceHosts,
    allowLoopback: config.allowLoopbackServices,
  };
  const { cardReferences, conversations } = store;
  const messenger = createMessenger({ adapter, cardReferences, conversations, serviceHosts, logger });
  const keepLooking = watchSignIns(config, { tenant, store, clock, messenger, cards, knowledge });
  const desk = createDesk({
    ...store,
    ...tenant,
    tenantFacts: tenant.ports?.tenantFacts,
    messenger,
    cards,
    clock,
    logger,
    knowledge,
    catalog: knowledge.catalog,
    timer: systemTimer,
  });
  const gatePorts = { ...store, membership: tenant.membership, clock, newId: randomUUID };
  const sending = { messenger, cards, catalog: catalogKnowledge.catalog, logger };
  const jobs = createJobRunner({
    jobs: store.jobs,
    clock,
    logger,
    kinds: new Map<string, (job: Job) => Promise<unknown>>([
      [CASE_REMINDER, desk.remind],
      [INCIDENT_CARD, desk.drawIncident],
      [INCIDENT_CLOSING, desk.closeIncident],
      ...(keepLooking ? ([[KEEP_LOOKING, keepLooking.run]] as const) : []),
      [UNDO_REMINDER, (job) => remindUndo(job, { ...gatePorts, ...sending })],
    ]),
  });
  const ownTenantId = config.bot.mode === 'local' ? undefined : (config.tenantId ?? config.bot.tenantId);
  const { live, membership, deskIds: listedIds } = tenant;
  const asked = createAskedTally(store.counts, logger);
  const logic = createBot({
    ...knowledge,
    cards,
    clock,
    once: store.once,
    briefOnce: store.briefOnce,
    counts: store.counts,
    live,
    agentsView: live && createAgentsView({ live, membership }),
    cardViewers: createCardViewers({ membership, listedIds, ownTenantId, clock, logger }),
    desk,
    allowLoopbackUploads: config.bot.mode === 'local',
    lookAgain: keepLooking && {
      keepLooking,
      cardReferences: store.cardReferences,
      limit: createLookUpLimit(store.budget),
    },
    gates: { ports: gatePorts, isMandatoryMfa: createMandatoryMfaCheck(live) },
    wishes: {
      myData: { audit: store.audit, records: store.personalRecords },
      tenant: tenant.ports,
    },
    asked,
    deskWishes: { ...gatePorts, catalog: catalogKnowledge.catalog },
    listening: createListening({ ...store, membership, clock, logger }, knowledge),
    ownTenantId,
  });
  const messages = createMessageEndpoint({
    adapter,
    serviceHosts,
    logic,
    cards,
    logger,
    newReference: () => randomBytes(4).toString('hex'),
  });
  const warmUp = (): void => {
    loadEngine();
    knowledge.index();
  };
  let port = config.port;
  let isListening = false;
  let askedTimer: NodeJS.Timeout | undefined;
  let jobTimer: NodeJS.Timeout | undefined;
  let warmUpTimer: NodeJS.Timeout | undefined;
  const pageFolder = overrides.pageFolder ?? join(__dirname, 'local', 'page');
  const localSide =
    config.bot.mode === 'local'
      ? createLocalRoutes({ port: () => port, clock, pageFolder, manifestPath: MANIFEST })
      : undefined;
  const server = createHttpServer({
    messages,
    issuer: issuerOf(config.bot),
    routes: localSide?.routes ?? [],
    isReady: () => isListening,
    logger,
  });
  return {
    logger,
    start: async () => {
      port = await server.listen(config.port, config.host);
      isListening = true;
      houseRules.followed?.start();
      warmUpTimer = setTimeout(warmUp, WARM_UP_AFTER_MS).unref();
      askedTimer = setInterval(asked.flush, ASKED_INTERVAL_MS).unref();
      jobTimer = setInterval(jobs.runDue, overrides.jobIntervalMs ?? JOB_INTERVAL_MS).unref();
      return port;
    },
    runDueJobs: jobs.runDue,
    stop: async () => {
      clearInterval(jobTimer);
      clearInterval(askedTimer);
      clearTimeout(warmUpTimer);
      houseRules.followed?.stop();
      await server.stop();
      await localSide?.stop();
      await jobs.stop();
      await tenant.stop();
      await asked.flush();
      await store.close();
    },
  };
}

/** The store; where it cannot be opened, one in memory, so that catalog answers go on. */
async function openOrReplaceStore(config: Config, clock: Clock, logger: Logger): Promise<Store> {
  try {
    return await openStore(config.databaseUrl.reveal(), clock);
  } catch (error) {
    logger.error(
      {},
      'The store could not be opened; what has to be kept lasts until the process ends.',
      error,
    );
    return createInMemoryStore(clock);
  }
}

/** The connection to the tenant, or none. */
interface Tenant {
  readonly live: Live | undefined;
  readonly ports: TenantPorts | undefined;
  /** From Graph where it is configured, else from the lists of people alone. */
  readonly membership: Membership;
  /** Object IDs that the configuration lists as agents or administrators. */
  readonly deskIds: readonly string[];
  stop(): Promise<void>;
}

/** Look-ups in the sign-in log: the tenant's own through Graph, the sample tenant of local mode, or none. */
async function connectTenant(
  config: Config,
  { clock, store, logger }: { clock: Clock; store: Store; logger: Logger },
): Promise<Tenant> {
  const sample = config.signInLogs === 'sample' ? await startSampleTenant(clock, config.roles) : undefined;
  const graph = sample?.graph ?? config.graph;
  const stop = async (): Promise<void> => sample?.stop();
  const roles = sample?.roles ?? config.roles;
  const deskIds = [...roles.agentIds, ...roles.adminIds];
  if (graph.mode === 'off')
    return { live: undefined, ports: undefined, membership: createListedMembership(roles), deskIds, stop };
  const entra = createEntra({ graph, roles, budget: store.budget, clock, logger });
  const { membership } = entra;
  if (config.signInLogs === 'off') return { live: undefined, ports: undefined, membership, deskIds, stop };
  const { audit } = store;
  const limit = createLookUpLimit(store.budget);
  const timing = { clock, timer: systemTimer };
  const plainLookUp = createLookUp({ ...entra, audit, limit, ...timing });
  const lookUp = createLookAround(plainLookUp, timing);
  const live = { lookUp, lookUpNext: createNextLookUp(plainLookUp, systemTimer), clock };
  return { live, ports: { ...entra, audit, limit }, membership, deskIds, stop };
}

/** Looking again for questions that brought nothing; undefined where there is no sign-in log. */
function watchSignIns(
  { recheckSeconds }: Config,
  parts: {
    readonly tenant: Tenant;
    readonly store: Store;
    readonly clock: Clock;
    readonly messenger: Messenger;
    readonly cards: CardRenderer;
    readonly knowledge: Knowledge;
  },
): KeepLooking | undefined {
  const { tenant, store, clock } = parts;
  if (!tenant.live || !tenant.ports) return undefined;
  const { jobs, once, cardReferences } = store;
  const { membership, tenantFacts } = tenant.ports;
  const ports = { ...tenant.live, membership, tenantFacts, jobs, once, clock };
  return createKeepLooking(
    { ...ports, seconds: recheckSeconds },
    createLookingEnds({ ...parts, cardReferences }),
  );
}

/** The catalog with the house rules laid over it, where there are any. */
async function followHouseRules(
  { overlayFolder: folder }: Config,
  { overlayIntervalMs: intervalMs = OVERLAY_INTERVAL_MS }: Overrides,
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
  const data = existsSync(BUILT_CATALOG)
    ? (JSON.parse(readFileSync(BUILT_CATALOG, 'utf8')) as CatalogData)
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
  const catalog = require('./catalog/read-catalog-folder') as typeof import('./catalog/read-catalog-folder');
  const overlay =
    require('./catalog/overlay/follow-overlay') as typeof import('./catalog/overlay/follow-overlay');
  return { ...catalog, ...overlay };
}
