import { idOf } from '../access/object-id';
import type { AttemptFindings } from '../diagnosis/diagnose-attempt';
import { failedOnPlace } from '../diagnosis/policies';
import { CHANGE_BEFORE_MS, changesBefore } from '../diagnosis/policy-changes';
import type { FactAnswer, LiveFailure, NamedLocation, PolicyChange, Registration } from '../live-ports';
import type { TenantFindings } from '../look-up/look-up-result';
import type { SignInEvent } from '../sign-in-event';
import type { ReadItem } from './answer';
import { plainText } from './plain-text';
import { age, whenText } from './when';

/** Who reads, and when: milliseconds since 1970-01-01 UTC and an IANA zone. */
interface Reader {
  readonly now: number;
  readonly timeZone?: string;
}

type Asked = Pick<AttemptFindings, 'attempt'>;

const MAX_CHANGES = 3;
const MAX_ISSUES = 3;
const MAX_LOCATIONS = 4;
const HOURS_BEFORE = CHANGE_BEFORE_MS / 3_600_000;

/** What the tenant says beside the rows of an attempt, each line with its source. What was not read has no line. */
export function tenantLines({ attempt }: Asked, tenant: TenantFindings, reader: Reader): ReadItem[] {
  const { answer } = attempt;
  return [
    ...registrationLines(tenant.registration, reader),
    ...pastedPolicies(answer, tenant.policyNames),
    ...locationLines(answer, tenant.namedLocations),
    ...defaultsLines(tenant.securityDefaultsOn),
    ...healthLines(tenant.serviceIssues, reader),
    ...changeLines(tenant.policyChanges, answer.time, reader),
  ];
}

function registrationLines(
  answer: FactAnswer<Registration> | undefined,
  { now, timeZone }: Reader,
): ReadItem[] {
  const label = 'Registered methods';
  if (answer?.kind === 'none') return [{ label, value: 'not in the registration report' }];
  if (answer?.kind !== 'found') return [];
  const { methods, isMfaRegistered, isMfaCapable, asOf } = answer.value;
  const names = methods.map(plainText).filter(Boolean).join(', ') || 'none';
  const isForbidden = isMfaRegistered && !isMfaCapable;
  const when = asOf === undefined ? '' : ` of ${whenText(asOf, now, timeZone)}`;
  const note = isForbidden ? ', none that the organisation allows' : '';
  return [{ label, value: `${names}${note} (registration report${when})` }];
}

/** Policies that the paste names and the row does not, and those that are not there any more. */
function pastedPolicies(event: SignInEvent, names: TenantFindings['policyNames']): ReadItem[] {
  const inRow = new Set((event.policies ?? []).map(({ id }) => idOf(id)));
  return Object.entries(names).flatMap(([id, answer]): ReadItem[] => {
    if (answer.kind === 'none')
      return [
        {
          label: 'Policy',
          value: `${id}: not among the policies of the organisation (Conditional Access settings)`,
        },
      ];
    if (answer.kind === 'failed' || inRow.has(id)) return [];
    return [{ label: 'Policy', value: `"${plainText(answer.value)}" (Conditional Access settings)` }];
  });
}

/** The place of the sign-in by the names of the organisation, where a policy looked at it. */
function locationLines(
  event: SignInEvent,
  answer: FactAnswer<readonly NamedLocation[]> | undefined,
): ReadItem[] {
  if (answer === undefined || answer.kind === 'failed' || failedOnPlace(event).length === 0) return [];
  const known = answer.kind === 'found' ? answer.value : [];
  const names = [...new Set((event.networks ?? []).flatMap((network) => network.names))];
  const own = names.map((name) => {
    const location = known.find((each) => each.name === name);
    const isTrusted = (event.networks ?? []).some(
      (network) => network.names.includes(name) && /^trusted/i.test(network.type),
    );
    return `"${plainText(name)}", ${location ? trust(location) : isTrusted ? 'trusted' : 'not trusted'}`;
  });
  const label = 'Named location';
  if (own.length > 0) return [{ label, value: `${own.slice(0, MAX_LOCATIONS).join('; ')} (sign-in log)` }];
  const here =
    event.networks === undefined
      ? 'this version of the log names none'
      : 'the log names none for this address';
  return [{ label, value: `${here}; ${listed(known)} (Conditional Access settings)` }];
}

function listed(locations: readonly NamedLocation[]): string {
  if (locations.length === 0) return 'the organisation has none';
  const names = locations
    .slice(0, MAX_LOCATIONS)
    .map((location) => `"${plainText(location.name)}", ${trust(location)}`);
  const more = locations.length > MAX_LOCATIONS ? `; and ${locations.length - MAX_LOCATIONS} more` : '';
  return `the organisation has ${names.join('; ')}${more}`;
}

function trust({ kind, isTrusted }: NamedLocation): string {
  if (kind === 'countries') return 'countries';
  return isTrusted ? 'trusted' : 'not trusted';
}

function defaultsLines(answer: FactAnswer<boolean> | undefined): ReadItem[] {
  if (answer?.kind !== 'found') return [];
  return [
    { label: 'Security defaults', value: `${answer.value ? 'on' : 'off'} (settings of the organisation)` },
  ];
}

/** Incidents of the sign-in service that are open now. */
function healthLines(answer: TenantFindings['serviceIssues'], { now, timeZone }: Reader): ReadItem[] {
  if (answer === undefined || answer.kind === 'failed') return [];
  const label = 'Service health';
  const open = answer.kind === 'found' ? answer.value.filter(({ isResolved }) => !isResolved) : [];
  if (open.length === 0)
    return [{ label, value: 'no open incident of the sign-in service (Microsoft service health)' }];
  return open.slice(0, MAX_ISSUES).map(({ id, title, service, startedAt }) => ({
    label,
    value: `${plainText(service)}: ${plainText(title)}, since ${whenText(startedAt, now, timeZone)} (Microsoft service health, ${plainText(id)})`,
  }));
}

function changeLines(
  answer: TenantFindings['policyChanges'],
  attemptAt: string,
  { now, timeZone }: Reader,
): ReadItem[] {
  if (answer === undefined || answer.kind === 'failed') return [];
  const label = 'Policy change';
  const changes = answer.kind === 'found' ? changesBefore(answer.value, attemptAt) : [];
  if (changes.length === 0)
    return [{ label, value: `none in the ${HOURS_BEFORE} hours before this sign-in (directory audit log)` }];
  return changes.slice(0, MAX_CHANGES).map((change) => ({
    label,
    value: `${what(change)}, ${whenText(change.time, now, timeZone)}, ${before(change.time, attemptAt)}${by(change)} (directory audit log)`,
  }));
}

function what({ activity, target }: PolicyChange): string {
  const name = plainText(target);
  return name === '' ? plainText(activity) : `${plainText(activity)}: "${name}"`;
}

/** "26 minutes before this sign-in". */
function before(time: string, attemptAt: string): string {
  const passed = age(Date.parse(time), Date.parse(attemptAt));
  return `${passed.endsWith(' ago') ? passed.slice(0, -' ago'.length) : 'less than a minute'} before this sign-in`;
}

function by(change: PolicyChange): string {
  if (change.by === undefined) return '';
  return change.by === 'app' ? ', by an app' : ', by an administrator';
}

/** What each fact is called, and the permission that it needs. */
const FACTS = {
  registration: { name: 'registered methods', permission: 'AuditLog.Read.All' },
  policyNames: { name: 'policy names', permission: 'Policy.Read.All' },
  namedLocations: { name: 'named locations', permission: 'Policy.Read.All' },
  securityDefaultsOn: { name: 'security defaults', permission: 'Policy.Read.All' },
  serviceIssues: { name: 'service health', permission: 'ServiceHealth.Read.All' },
  policyChanges: { name: 'policy changes', permission: 'AuditLog.Read.All' },
} as const satisfies Record<keyof TenantFindings, { name: string; permission: string }>;

/** Why facts were left out, and what to do; a missing permission is named. */
const REASONS: Readonly<Record<Exclude<LiveFailure, 'permission'>, readonly [why: string, next: string]>> = {
  licence: ['the organisation has no licence that opens it (Microsoft Entra ID P1 or P2)', ''],
  throttled: ['too many questions came at once', ' Ask again in a minute.'],
  unreachable: ['it could not be reached', ' Ask again in a few minutes.'],
  nonsense: ['the answer made no sense', ' Ask again later.'],
  credential: ["Signpost's own credential was refused", ' Its operator has to renew it.'],
  timeout: ['the answer took too long', ' Ask again to see more.'],
};

/** One line for each reason why facts were left out, and for each permission that is missing; it names the facts. */
export function leftOut(tenant: TenantFindings): string[] {
  const { policyNames, ...others } = tenant;
  const asked = [
    ...Object.entries(others).map(([fact, answer]) => [fact as keyof TenantFindings, answer] as const),
    ...Object.values(policyNames).map((answer) => ['policyNames', answer] as const),
  ];
  const lines = new Map<string, { readonly names: Set<string>; readonly next: string }>();
  for (const [fact, answer] of asked) {
    if (answer?.kind !== 'failed') continue;
    const { name, permission } = FACTS[fact];
    const [why, next] =
      answer.failure === 'permission'
        ? [`Signpost lacks the permission ${permission}`, ' An administrator can grant it.']
        : REASONS[answer.failure];
    const line = lines.get(why) ?? { names: new Set(), next };
    line.names.add(name);
    lines.set(why, line);
  }
  return [...lines].map(
    ([why, { names, next }]) => `Left out, because ${why}: ${[...names].join(', ')}.${next}`,
  );
}
