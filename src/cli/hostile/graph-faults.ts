import type { GraphSwitches } from '../../local/graph/graph-switches';
import { GRAPH_FAULTS } from '../../local/graph/graph-switches';

/** How the stand-in misbehaves; `isDown`: nothing listens at its address. */
export type GraphTrouble = GraphSwitches & { readonly isDown?: true };

/**
 * What the cases call a fault, besides the stand-in's own names; the first that fits counts, so that a status goes
 * before what the body is like. Names are compared in lower case, without anything but letters and digits.
 */
const NAMES: readonly (readonly [RegExp, GraphTrouble])[] = [
  [/licen[cs]e|premium/, { hasLicence: false }],
  [/^403|permission|forbidden|consent|denied/, { permissions: [] }],
  [/^429|throttl|toomany|ratelimit/, { fault: 'throttled' }],
  [/^401|unauthori|secretexpired|expiredsecret|expiredtoken|tokenexpired/, { fault: 'unauthorized' }],
  [/^502|badgateway/, { fault: 'badGateway' }],
  [/^50[034]|unavailable|outage|storm/, { fault: 'unavailable' }],
  [/nobeta|betamissing/, { hasBeta: false }],
  [/^30\d|redirect/, { fault: 'redirect' }],
  [/foreign|evil|otherhost|nextother|nexthost/, { fault: 'foreignNextLink' }],
  [/endless|infinite|loop|next/, { fault: 'endlessNextLink' }],
  [/refused|unreachable|down|dns|notfound/, { isDown: true }],
  [/timeout|hang|slow|noanswer|never/, { fault: 'hang' }],
  [/html|proxy|portal/, { fault: 'html' }],
  [/truncat|half|invalidjson|badjson|brokenjson|malformed|notjson/, { fault: 'truncated' }],
  [/reset|cut|abort|disconnect|closed|socket/, { fault: 'cut' }],
  [/many|10000|10k|huge|large|big/, { fault: 'manyRows' }],
  [/empty|nobody/, { fault: 'empty' }],
  [/null/, { fault: 'nulls' }],
  [/unknown|enum|newvalue|futurevalue/, { fault: 'unknownValues' }],
  [/skew|future|clock/, { fault: 'futureRows' }],
  [/types?$/, { fault: 'wrongTypes' }],
  [/shape|schema|object|array|nonsense/, { fault: 'wrongShape' }],
];

/** The stand-in's way of showing a fault; undefined for a name that nothing stands for. */
export function readFault(name: string): GraphTrouble | undefined {
  const own = GRAPH_FAULTS.find((fault) => fault === name);
  if (own !== undefined) return { fault: own };
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const found = NAMES.find(([pattern]) => pattern.test(plain))?.[1];
  const seconds = /retryafter(\d{1,4})/.exec(plain)?.[1];
  return found && seconds !== undefined ? { ...found, retryAfterSeconds: Number(seconds) } : found;
}
