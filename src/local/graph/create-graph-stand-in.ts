import type { Clock } from '../../core/ports';
import { createSampleTenant } from '../sample/create-sample-tenant';
import { answerCall, areaOf, NEEDED } from './answer-call';
import type { GraphCall } from './answer-collection';
import { breakAnswer, tooManyRequests } from './break-answer';
import { CallWindow } from './call-window';
import type { GraphAnswer, GraphRequest } from './graph-message';
import { badRequest, errorAnswer, unauthorized } from './graph-message';
import type { CallLimit, GraphArea, GraphSwitches } from './graph-switches';
import { GRAPH_PERMISSIONS } from './graph-switches';
import type { TenantData } from './tenant-data';

const REPORTS_LIMIT: CallLimit = { limit: 5, windowMs: 10_000 };
const POLICIES_LIMIT: CallLimit = { limit: 1, windowMs: 1_000 };
const MAX_SEEN = 20_000;

export interface GraphStandInOptions {
  readonly clock: Clock;
  /** The sample tenant moved to the present unless told otherwise. */
  readonly data?: TenantData;
  readonly switches?: GraphSwitches;
}

/** A call that came in, without its token. */
export interface SeenRequest {
  /** Milliseconds on the clock given. */
  readonly at: number;
  readonly method: string;
  /** Path and query as they came. */
  readonly url: string;
  /** `$filter`, decoded. */
  readonly filter?: string;
  readonly area?: GraphArea;
  readonly status: number;
}

/** Microsoft Graph as far as Signpost calls it, over the data of one tenant. */
export interface GraphStandIn {
  handle(request: GraphRequest): GraphAnswer;
  /** All calls so far, oldest first. */
  readonly requests: readonly SeenRequest[];
  readonly switches: GraphSwitches;
  readonly data: TenantData;
}

/**
 * A stand-in for Microsoft Graph that keeps to what is documented and refuses the rest: a bearer token (any), the
 * documented filter forms, interactive rows only unless the filter names kinds, the limits of the reports and of
 * Conditional Access, licence and permissions. Calls that a fault answers spend nothing of the limits unless rows come.
 */
export function createGraphStandIn(options: GraphStandInOptions): GraphStandIn {
  const { clock, switches = {} } = options;
  const data = options.data ?? createSampleTenant(clock.now());
  const requests: SeenRequest[] = [];
  const respond = createResponder({ clock, data, switches });
  return {
    switches,
    data,
    requests,
    handle: (request) => {
      const call = readCall(request);
      const area = call && areaOf(request.method, call.path);
      const answer = call ? respond(call, area, request) : badRequest('The request URI is not valid.');
      const filter = call?.params.get('$filter');
      requests.push({
        at: clock.now(),
        method: request.method,
        url: request.url,
        status: answer.status,
        ...(area ? { area } : {}),
        ...(typeof filter === 'string' ? { filter } : {}),
      });
      if (requests.length > MAX_SEEN) requests.shift();
      return answer;
    },
  };
}

type Responder = (call: GraphCall, area: GraphArea | undefined, request: GraphRequest) => GraphAnswer;

function createResponder(parts: { clock: Clock; data: TenantData; switches: GraphSwitches }): Responder {
  const { clock, switches } = parts;
  const windows = { reports: new CallWindow(clock), policies: new CallWindow(clock) };
  return (call, area, request) => {
    if (!/^Bearer [\w.~+/=-]{1,8192}$/.test(String(request.headers['authorization'] ?? '')))
      return unauthorized('Access token is empty.');
    if (call.version === 'beta' && switches.hasBeta === false) return badRequest("Invalid version: 'beta'.");
    if (area === undefined) return badRequest(`Resource not found for the segment '${call.path[0] ?? ''}'.`);
    const answer = (at: GraphCall) =>
      throttled(area, switches, windows) ?? refused(area, switches) ?? answerCall(area, at, request, parts);
    const fault = takeFault(area, switches);
    return fault === undefined ? answer(call) : breakAnswer(fault, call, switches, answer);
  };
}

function takeFault(area: GraphArea, switches: GraphSwitches): GraphSwitches['fault'] {
  if (switches.fault === undefined || (switches.faultIn ?? area) !== area) return undefined;
  if (switches.faultCalls === undefined) return switches.fault;
  if (switches.faultCalls <= 0) return undefined;
  switches.faultCalls -= 1;
  return switches.fault;
}

function throttled(
  area: GraphArea,
  { reportsLimit = REPORTS_LIMIT, policiesLimit = POLICIES_LIMIT }: GraphSwitches,
  windows: { readonly reports: CallWindow; readonly policies: CallWindow },
): GraphAnswer | undefined {
  if (area === 'policies' || area === 'namedLocations') {
    const wait = policiesLimit === 'none' ? undefined : windows.policies.spend(policiesLimit);
    return wait === undefined ? undefined : tooManyRequests();
  }
  if (!['signIns', 'directoryAudits', 'registration'].includes(area) || reportsLimit === 'none')
    return undefined;
  const wait = windows.reports.spend(reportsLimit);
  return wait === undefined ? undefined : tooManyRequests(Math.ceil(wait / 1000));
}

function refused(area: GraphArea, switches: GraphSwitches): GraphAnswer | undefined {
  const granted = switches.permissions ?? GRAPH_PERMISSIONS;
  if (!NEEDED[area].every((choice) => choice.some((name) => granted.includes(name))))
    return errorAnswer(
      403,
      'Authorization_RequestDenied',
      'Insufficient privileges to complete the operation.',
    );
  if (switches.hasLicence === false && (area === 'signIns' || area === 'registration'))
    return errorAnswer(
      403,
      'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
      "Neither tenant is B2C or tenant doesn't have premium license",
    );
  return undefined;
}

/** Undefined for a path that no client should send: another version, dots, broken escapes. */
function readCall({ url, headers }: GraphRequest): GraphCall | undefined {
  const [whole = '', ...query] = url.split('?');
  const [first, version, ...rest] = whole.split('/');
  if (first !== '' || (version !== 'v1.0' && version !== 'beta') || rest.length > 5) return undefined;
  try {
    const path = rest.map(decodeURIComponent);
    if (path.some((part) => part === '' || part === '.' || part === '..')) return undefined;
    const params = new URLSearchParams(query.join('?'));
    return { version, path, params, origin: `http://${String(headers['host'] ?? '127.0.0.1')}` };
  } catch {
    return undefined;
  }
}
