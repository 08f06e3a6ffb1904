import type { PolicyChange, Registration, ServiceIssue } from '../live-ports';
import type { Fact } from './evidence';
import { changesBefore } from './policy-changes';

/** What was asked of the tenant beside its sign-ins; what was not asked or not answered is absent. */
export interface TenantAnswers {
  readonly registration?: Registration;
  /** Incidents and advisories, open or resolved. */
  readonly serviceIssues?: readonly ServiceIssue[];
  /** Changes around the attempt, in any order. */
  readonly policyChanges?: readonly PolicyChange[];
}

/**
 * Facts about the tenant that speak for or against causes of an attempt at `attemptAt` (ISO 8601 UTC). Names of people
 * and policies stay out.
 */
export function factsFromTenant(
  { registration, serviceIssues, policyChanges = [] }: TenantAnswers,
  attemptAt: string,
): Fact[] {
  const [change] = changesBefore(policyChanges, attemptAt);
  const issue = serviceIssues?.find(({ isResolved }) => !isResolved);
  return [
    ...(registration ? factsFromRegistration(registration) : []),
    ...(issue
      ? [
          fact(
            'serviceIncident',
            'service health',
            'Microsoft reports an incident right now',
            issue.startedAt,
          ),
        ]
      : []),
    ...(change
      ? [
          fact(
            'policyChangedRecently',
            'policy',
            'a policy was changed in the hours before this sign-in',
            change.time,
          ),
        ]
      : []),
  ];
}

/** The report is made about once a day, so its date goes with the fact. */
function factsFromRegistration({ methods, isMfaCapable, isMfaRegistered, asOf }: Registration): Fact[] {
  if (!isMfaRegistered)
    return [fact('notRegistered', 'registration', 'no second method is registered', asOf)];
  const count = methods.length === 1 ? 'a method' : 'methods';
  const registered = fact('methodsRegistered', 'registration', `the report lists ${count}`, asOf);
  if (!isMfaCapable)
    return [
      registered,
      fact('fewMethods', 'registration', 'the registered methods are not allowed by policy any more', asOf),
    ];
  return methods.length === 1
    ? [registered, fact('fewMethods', 'registration', 'only one method is registered', asOf)]
    : [registered];
}

function fact(name: Fact['name'], source: Fact['source'], text: string, time?: string): Fact {
  return { name, source, text, ...(time === undefined ? {} : { time }) };
}
