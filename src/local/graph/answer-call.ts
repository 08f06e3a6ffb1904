import type { Clock } from '../../core/ports';
import type { GraphCall } from './answer-collection';
import { answerCollection, answerEntity } from './answer-collection';
import { answerGroups, answerUser } from './answer-directory';
import {
  AUDIT_RULES,
  ISSUE_RULES,
  LOCATION_RULES,
  POLICY_RULES,
  REGISTRATION_RULES,
  signInRules,
} from './filter-rules';
import type { GraphAnswer, GraphRequest, GraphRow } from './graph-message';
import { jsonAnswer } from './graph-message';
import type { GraphArea, GraphPermission, GraphSwitches } from './graph-switches';
import { GRAPH_PERMISSIONS } from './graph-switches';
import { showSignIn } from './show-sign-in';
import type { TenantData } from './tenant-data';

/** Rows are kept for 30 days with P1 and P2; older times in a filter are refused, not answered with nothing. */
const RETENTION_MS = 30 * 24 * 3_600_000;

export interface AnswerParts {
  readonly clock: Clock;
  readonly data: TenantData;
  readonly switches: GraphSwitches;
}

/** Whose business a call is, or undefined when the stand-in has no such resource. */
export function areaOf(method: string, path: readonly string[]): GraphArea | undefined {
  const text = path.join('/').toLowerCase();
  const get = AREAS.find(({ root, isSingle }) =>
    isSingle
      ? text === root
      : text === root || (text.startsWith(`${root}/`) && path.length === depth(root) + 1),
  );
  if (method === 'GET') {
    if (path[0] === 'users') return path.length === 2 ? 'users' : undefined;
    return get?.area;
  }
  const isGroups = path.length === 3 && path[0] === 'users' && path[2] === 'checkMemberGroups';
  return method === 'POST' && isGroups ? 'groups' : undefined;
}

const depth = (root: string): number => root.split('/').length;

const AREAS: readonly { readonly root: string; readonly area: GraphArea; readonly isSingle?: true }[] = [
  { root: 'auditlogs/signins', area: 'signIns' },
  { root: 'auditlogs/directoryaudits', area: 'directoryAudits' },
  { root: 'reports/authenticationmethods/userregistrationdetails', area: 'registration' },
  { root: 'identity/conditionalaccess/policies', area: 'policies' },
  { root: 'identity/conditionalaccess/namedlocations', area: 'namedLocations' },
  { root: 'policies/identitysecuritydefaultsenforcementpolicy', area: 'securityDefaults', isSingle: true },
  { root: 'admin/serviceannouncement/issues', area: 'serviceHealth' },
];

/** Permissions by area: each list needs one of its members. */
export const NEEDED: Readonly<Record<GraphArea, readonly (readonly GraphPermission[])[]>> = {
  signIns: [['AuditLog.Read.All']],
  directoryAudits: [['AuditLog.Read.All']],
  registration: [['AuditLog.Read.All']],
  users: [['User.Read.All']],
  groups: [['User.Read.All'], ['GroupMember.Read.All']],
  policies: [['Policy.Read.All']],
  namedLocations: [['Policy.Read.All']],
  securityDefaults: [['Policy.Read.All']],
  serviceHealth: [['ServiceHealth.Read.All']],
};

/** The answer to a call that is authorized and within all limits. */
export function answerCall(
  area: GraphArea,
  call: GraphCall,
  request: GraphRequest,
  parts: AnswerParts,
): GraphAnswer {
  const { data } = parts;
  switch (area) {
    case 'signIns':
      return answerSignIns(call, request, parts);
    case 'directoryAudits':
      return answerRows(call, 2, data.directoryAudits, {
        rules: AUDIT_RULES,
        orderBy: 'activityDateTime',
        maxTop: 1000,
      });
    case 'registration':
      return answerRows(call, 3, data.registrations, {
        rules: REGISTRATION_RULES,
        orderBy: 'lastUpdatedDateTime',
        maxTop: 1000,
      });
    case 'policies':
      return answerRows(call, 3, data.policies, {
        rules: POLICY_RULES,
        orderBy: 'createdDateTime',
        maxTop: 999,
      });
    case 'namedLocations':
      return answerRows(call, 3, data.namedLocations, {
        rules: LOCATION_RULES,
        orderBy: 'createdDateTime',
        maxTop: 999,
      });
    case 'serviceHealth':
      return answerRows(call, 3, data.serviceIssues, {
        rules: ISSUE_RULES,
        orderBy: 'startDateTime',
        maxTop: 100,
      });
    case 'securityDefaults':
      return jsonAnswer(200, {
        '@odata.context': `https://graph.microsoft.com/${call.version}/$metadata#policies/identitySecurityDefaultsEnforcementPolicy/$entity`,
        ...data.securityDefaults,
      });
    case 'users':
      return answerUser(call, data);
    case 'groups':
      return answerGroups(call, request, data);
  }
}

function answerRows(
  call: GraphCall,
  rootDepth: number,
  rows: readonly GraphRow[],
  collection: Pick<Parameters<typeof answerCollection>[1], 'rules' | 'orderBy' | 'maxTop'>,
): GraphAnswer {
  const id = call.path[rootDepth];
  if (id === undefined) return answerCollection(call, { rows, ...collection });
  return answerEntity(
    call,
    rows.find((row) => row['id'] === id),
  );
}

function answerSignIns(call: GraphCall, { headers }: GraphRequest, parts: AnswerParts): GraphAnswer {
  const { clock, data, switches } = parts;
  const now = clock.now();
  const granted = switches.permissions ?? GRAPH_PERMISSIONS;
  const sight = {
    version: call.version,
    policies: granted.includes('Policy.Read.All') || granted.includes('Policy.Read.ConditionalAccess'),
    laterValues: /\binclude-unknown-enum-members\b/.test(String(headers['prefer'] ?? '')),
  };
  const show = (row: GraphRow) => showSignIn(row, sight);
  const rows = data.signIns.filter((row) => isVisible(row, now, switches.lateBy));
  const id = call.path[2];
  if (id !== undefined)
    return answerEntity(
      call,
      rows.find((row) => row['id'] === id && isInteractive(row)),
      show,
    );
  return answerCollection(call, {
    rows,
    rules: signInRules(call.version),
    orderBy: 'createdDateTime',
    maxTop: 1000,
    refuses: ({ times }) => times.some((time) => time < now - RETENTION_MS),
    includes: (row, filter) => filter?.names.includes('signInEventTypes') === true || isInteractive(row),
    show,
  });
}

function isVisible(row: GraphRow, now: number, lateBy: GraphSwitches['lateBy'] = 0): boolean {
  const delay = typeof lateBy === 'number' ? lateBy : (lateBy[String(row['id'])] ?? 0);
  return delay <= 0 || now >= Date.parse(String(row['createdDateTime'])) + delay;
}

/** Rows without kinds are those of v1.0, all interactive. */
function isInteractive({ signInEventTypes: kinds }: GraphRow): boolean {
  return !Array.isArray(kinds) || kinds.includes('interactiveUser');
}
