import type { BotStage, Surroundings } from './bot-stage';
import { startStage } from './bot-stage';
import { CannotRun } from './cannot-run';
import { Connector } from './connector';
import type { Sign } from './deliver';
import { setScene } from './graph-scene';
import type { HostileCase, HostileEntry, HostileModule, Observation } from './hostile-module';
import { LocalIssuer } from './local-issuer';
import { observe } from './observe';

/** A case and what was seen of it. */
export interface RunCase {
  readonly hostileCase: HostileCase;
  readonly observation: Observation;
  /** What it asks of Graph that the stand-in does not have. */
  readonly unknownGraph: readonly string[];
}

/**
 * Runs the entries one after the other against a bot that authenticates against a local issuer and reads sign-ins from
 * a stand-in of Graph. A case that describes a Graph gets a bot of its own, since the bot keeps answers, its budget of
 * calls, and refusals; the others share one, until it dies. `botArgs` are the arguments of `node`. Throws
 * {@link CannotRun} when the bot answers nothing at all.
 */
export async function runCases(
  entries: readonly HostileEntry[],
  module: HostileModule,
  botArgs: readonly string[],
): Promise<RunCase[]> {
  const issuer = await LocalIssuer.start();
  const connector = await Connector.start();
  const people = module.PEOPLE;
  const expand = (entry: HostileEntry) => module.expand(entry, { serviceUrl: connector.serviceUrl });
  const warmUp = expand(WARM_UP);
  const surroundings = { botArgs, issuer, connector, people, sign: signer(module, issuer) };
  const start = async (hostileCase: HostileCase) => {
    const scene = setScene(hostileCase, people, Date.now());
    return { unknown: scene.unknown, stage: await startWarm(scene, warmUp, surroundings) };
  };

  let shared: BotStage | undefined;
  const run = async (hostileCase: HostileCase): Promise<RunCase> => {
    if (hostileCase.graph !== undefined) {
      const { stage, unknown } = await start(hostileCase);
      const observation = await observe(hostileCase, stage).finally(() => stage.stop());
      return { hostileCase, observation, unknownGraph: unknown };
    }
    shared ??= (await start(hostileCase)).stage;
    const observation = await observe(hostileCase, shared);
    if (!observation.alive) {
      await shared.stop();
      shared = undefined;
    }
    return { hostileCase, observation, unknownGraph: [] };
  };

  try {
    const runs: RunCase[] = [];
    for (const entry of entries) runs.push(await run(expand(entry)));
    return runs;
  } finally {
    await shared?.stop();
    connector.stop();
    issuer.stop();
  }
}

function signer(module: HostileModule, issuer: LocalIssuer): Sign {
  const { tenant } = module.PEOPLE.employee;
  let n = 0;
  return (profile, serviceUrl) => {
    n += 1;
    return module.signAuth(profile, { ...issuer.signingKey, serviceUrl, tenant, n });
  };
}

const WARM_UP = { id: 'warm-up', kind: 'warm-up', text: 'help', must: [] };
const SHOWN_LOG_CHARS = 1_000;

/** The first message takes longer; and if a good one gets no answer, no other result would mean anything. */
async function startWarm(
  scene: Parameters<typeof startStage>[0],
  warmUp: HostileCase,
  surroundings: Surroundings,
): Promise<BotStage> {
  const stage = await startStage(scene, surroundings);
  const { status, replies, logs } = await observe(warmUp, stage);
  if (replies.length > 0) return stage;
  await stage.stop();
  throw new CannotRun(
    `The bot did not answer a plain message (status ${status}):\n${logs.slice(-SHOWN_LOG_CHARS)}`,
  );
}
