import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BotProcess } from './bot-process';
import { CannotRun } from './cannot-run';
import { Connector } from './connector';
import type { Sign } from './deliver';
import type { HostileCase, HostileEntry, HostileModule, Observation } from './hostile-module';
import { LocalIssuer } from './local-issuer';
import type { Stage } from './observe';
import { observe } from './observe';
import { WatchedFolder } from './watched-folder';

/** A case and what was seen of it. */
export interface RunCase {
  readonly hostileCase: HostileCase;
  readonly observation: Observation;
}

/**
 * Runs the entries one after the other against one bot that authenticates against a local issuer; a bot that died is
 * started again. `botArgs` are the arguments of `node`. Throws {@link CannotRun} when the bot answers nothing at all.
 */
export async function runCases(
  entries: readonly HostileEntry[],
  module: HostileModule,
  botArgs: readonly string[],
): Promise<RunCase[]> {
  const issuer = await LocalIssuer.start();
  const connector = await Connector.start();
  const folder = mkdtempSync(join(tmpdir(), 'signpost-hostile-'));
  const tenant = module.PEOPLE.employee.tenant;
  const env = {
    ...issuer.environment(tenant),
    ALLOWED_SERVICE_HOSTS: '127.0.0.1',
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'debug',
  };
  let n = 0;
  const sign: Sign = (profile, serviceUrl) => {
    n += 1;
    return module.signAuth(profile, { ...issuer.signingKey, serviceUrl, tenant, n });
  };
  const expand = (entry: HostileEntry) => module.expand(entry, { serviceUrl: connector.serviceUrl });
  const surroundings = {
    connector,
    sign,
    folder: new WatchedFolder(folder),
    ownPorts: new Set([connector.port, issuer.port]),
  };
  const startBot = async (): Promise<BotProcess> => {
    const bot = await BotProcess.start({ args: botArgs, folder, env });
    await warmUp(expand(WARM_UP), { ...surroundings, bot });
    return bot;
  };

  let bot: BotProcess | undefined;
  try {
    const runs: RunCase[] = [];
    for (const entry of entries) {
      bot ??= await startBot();
      const hostileCase = expand(entry);
      const observation = await observe(hostileCase, { ...surroundings, bot });
      runs.push({ hostileCase, observation });
      if (!observation.alive) {
        bot.kill();
        bot = undefined;
      }
    }
    return runs;
  } finally {
    bot?.kill();
    connector.stop();
    issuer.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const WARM_UP = { id: 'warm-up', kind: 'warm-up', text: 'help', must: [] };
const SHOWN_LOG_CHARS = 1_000;

/** The first message takes longer; and if a good one gets no answer, no other result would mean anything. */
async function warmUp(hostileCase: HostileCase, stage: Stage): Promise<void> {
  const { status, replies, logs } = await observe(hostileCase, stage);
  if (replies.length > 0) return;
  stage.bot.kill();
  throw new CannotRun(
    `The bot did not answer a plain message (status ${status}):\n${logs.slice(-SHOWN_LOG_CHARS)}`,
  );
}
