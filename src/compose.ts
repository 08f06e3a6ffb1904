import { randomBytes, randomUUID } from 'node:crypto';
import { openBuiltCards } from './cards/built-cards';
import { createCardRenderer } from './cards/create-card-renderer';
import { loadTemplates } from './cards/load-templates';
import { loadEngine } from './cards/template-engine';
import { connectTenant } from './compose/connect-tenant';
import { followHouseRules } from './compose/load-knowledge';
import { openOrReplaceStore } from './compose/open-or-replace-store';
import { BUILT, CARD_TEMPLATES, MANIFEST } from './compose/paths';
import { systemClock, systemTimer } from './compose/system-time';
import { watchSignIns } from './compose/watch-sign-ins';
import type { Config } from './config';
import { CASE_REMINDER } from './core/desk/case-reminder';
import { INCIDENT_CARD, INCIDENT_CLOSING } from './core/desk/incident-jobs';
import { UNDO_REMINDER } from './core/desk/undo-reminder';
import type { Job } from './core/live-ports';
import type { Clock, Logger } from './core/ports';
import { KEEP_LOOKING } from './core/watch/keep-looking';
import { createAgentsView } from './flows/agents-view';
import { createDesk } from './flows/desk/desk';
import { createListening } from './flows/desk/listen';
import { createAskedTally } from './flows/feedback/asked-tally';
import { createMandatoryMfaCheck } from './flows/gates/mandatory-mfa';
import { remindUndo } from './flows/gates/remind-undo';
import { createLookUpLimit } from './flows/look-up-limit';
import { createJobRunner } from './flows/run-jobs';
import { createHttpServer } from './http/http-server';
import { createLocalRoutes } from './local/create-local-routes';
import type { LogDestination } from './logging/create-logger';
import { createLogger } from './logging/create-logger';
import type { Store } from './store/store';
import { createCardViewers } from './teams/card-viewers';
import { createBot } from './teams/create-bot';
import { createMessageEndpoint } from './teams/create-message-endpoint';
import { createMessenger } from './teams/create-messenger';
import { issuerOf, SignpostAdapter } from './teams/signpost-adapter';

/**
 * The index for descriptions and the engine that expands templates take a quarter of a second each: first come the
 * messages that waited for the start. A message that needs them earlier loads them.
 */
const WARM_UP_AFTER_MS = 3000;

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

/**
 * Builds every object of Signpost from the configuration. Throws a FaultsError when the catalog or the house rules have
 * faults.
 */
export async function compose(config: Config, overrides: Overrides = {}): Promise<Signpost> {
  const logger = createLogger(config.logLevel, overrides.log);
  const clock = overrides.clock ?? systemClock;
  const houseRules = await followHouseRules(
    config,
    overrides.overlayIntervalMs ?? OVERLAY_INTERVAL_MS,
    logger,
  );
  const catalogKnowledge = houseRules.knowledge;
  const cards = createCardRenderer(
    loadTemplates(CARD_TEMPLATES),
    catalogKnowledge.catalog,
    openBuiltCards(BUILT.cards),
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
  const pageFolder = overrides.pageFolder ?? BUILT.page;
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
