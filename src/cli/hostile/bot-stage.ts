import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningGraphStandIn } from '../../local/graph/start-graph-stand-in';
import { startGraphStandIn } from '../../local/graph/start-graph-stand-in';
import { BotProcess } from './bot-process';
import type { Connector } from './connector';
import type { Sign } from './deliver';
import type { GraphScene } from './graph-scene';
import type { HostileModule } from './hostile-module';
import type { LocalIssuer } from './local-issuer';
import type { Stage } from './observe';
import { WatchedFolder } from './watched-folder';

/** A bot with a Graph and a store of its own, so that nothing it remembers reaches the next one. */
export interface BotStage extends Stage {
  stop(): Promise<void>;
}

/** What outlives the single bot. */
export interface Surroundings {
  readonly botArgs: readonly string[];
  readonly issuer: LocalIssuer;
  readonly connector: Connector;
  readonly people: HostileModule['PEOPLE'];
  readonly sign: Sign;
}

/** Starts a Graph stand-in with this scene, then the bot that reads sign-ins from it. */
export async function startStage(scene: GraphScene, surroundings: Surroundings): Promise<BotStage> {
  const { botArgs, issuer, connector, people, sign } = surroundings;
  const graph = await startGraphStandIn({ clock: { now: () => Date.now() }, ...scene });
  if (scene.isDown) await graph.stop();
  const folder = mkdtempSync(join(tmpdir(), 'signpost-hostile-'));
  const clear = async (): Promise<void> => {
    await graph.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const env = {
      ...issuer.environment(people.employee.tenant),
      ...graphEnvironment(graph.url, people),
      ALLOWED_SERVICE_HOSTS: '127.0.0.1',
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'debug',
    };
    const bot = await BotProcess.start({ args: botArgs, folder, env });
    return {
      bot,
      connector,
      sign,
      folder: new WatchedFolder(folder),
      graph: graph.requests,
      ownPorts: new Set([connector.port, issuer.port, portOf(graph)]),
      stop: async () => {
        bot.kill();
        await clear();
      },
    };
  } catch (error) {
    await clear();
    throw error;
  }
}

/** The tenant's Graph, and who is what in it. */
function graphEnvironment(
  url: string,
  { helpdesk, admin, vip }: HostileModule['PEOPLE'],
): Record<string, string> {
  return {
    SIGN_IN_LOGS: 'graph',
    GRAPH_BASE_URL: url,
    GRAPH_STATIC_TOKEN: 'graph-token',
    AGENT_IDS: helpdesk?.aadObjectId ?? '',
    ADMIN_IDS: admin?.aadObjectId ?? '',
    PROTECTED_IDS: vip?.aadObjectId ?? '',
  };
}

function portOf({ url }: RunningGraphStandIn): number {
  return Number(new URL(url).port);
}
