import type { CatalogEntry } from '../entry';
import type { FactName } from '../facts';
import type { VerdictId } from '../verdicts/verdict-id';
import type { Attempt } from './attempts';
import type { ChallengeOutcome } from './challenge-outcome';
import { challengeOutcome } from './challenge-outcome';
import {
  BLOCKED_CODES,
  CONSENT_CODES,
  DEVICE_CODES,
  DISABLED_CODES,
  FAILED_PROMPT_CODES,
  LOCKED_CODES,
  PASSWORD_EXPIRED_CODES,
  PASSWORD_WRONG_CODES,
  PROMPT_CODES,
  REGISTRATION_CODES,
  RISK_CODES,
  SEVERAL_REASONS_CODES,
  WAITING_CODES,
} from './code-groups';
import type { Fact } from './evidence';
import { observe } from './facts-from-log';
import { DEVICE_CONTROL, failedOn } from './policies';
import type { RequirementSource } from './requirement-source';
import type { Observed } from './rules/rule';

/** Which verdict stands. */
export interface Judgement {
  /** Name of the verdict, which says what it means. */
  readonly kind: VerdictId;
  /** True where the person must be asked "was this you?" before any advice. "No" never leads to a retry. */
  readonly asksWasThisYou: boolean;
}

/** What the catalog knows about a code, as far as a verdict needs it. */
export type CodeNature = Pick<CatalogEntry, 'family' | 'kind'>;

/** The verdict on an attempt. `nature` helps with codes that no rule names. */
export function judge(
  attempt: Attempt,
  source: RequirementSource,
  facts: readonly Fact[],
  nature?: CodeNature,
): Judgement {
  const has = new Set(facts.map(({ name }) => name));
  const kind = kindOf(observe(attempt, source), has, nature);
  const wasRefused = attempt.events.some((event) => REFUSALS.has(challengeOutcome(event) ?? 'passed'));
  return {
    kind,
    asksWasThisYou: !isMachine(has) && (wasRefused || isSuspicious(kind, has)),
  };
}

type Decision = (
  observed: Observed,
  has: ReadonlySet<FactName>,
  nature: CodeNature | undefined,
) => VerdictId | undefined;

/** The first that decides wins: outcomes that the log names, then risk, policy and device, then the code alone. */
const DECISIONS: readonly Decision[] = [
  fromSuccess,
  fromPrompt,
  fromRegistration,
  fromRiskPolicyOrDevice,
  fromCode,
  fromInterrupt,
  fromFamily,
];

function kindOf(observed: Observed, has: ReadonlySet<FactName>, nature: CodeNature | undefined): VerdictId {
  for (const decide of DECISIONS) {
    const kind = decide(observed, has, nature);
    if (kind !== undefined) return kind;
  }
  return 'unknown';
}

function fromSuccess({ attempt, event, outcome }: Observed): VerdictId | undefined {
  if (!attempt.isPassed) return undefined;
  return event.errorCode !== 0 || outcome === 'passed' ? 'passed' : 'noFault';
}

function fromPrompt({ event, outcome }: Observed): VerdictId | undefined {
  const isPrompt = PROMPT_CODES.has(event.errorCode) || FAILED_PROMPT_CODES.has(event.errorCode);
  return isPrompt && outcome !== 'passed' ? outcome : undefined;
}

function fromRegistration({ event }: Observed, has: ReadonlySet<FactName>): VerdictId | undefined {
  if (!REGISTRATION_CODES.has(event.errorCode)) return undefined;
  if (isWithoutScreen(has)) return 'noPromptPossible';
  if (has.has('federatedUser')) return 'proofNotPassedOn';
  return has.has('notRegistered') ? 'notRegistered' : 'proofMissing';
}

/** A code that stands for several reasons is parted by what the log shows beside it. */
function fromRiskPolicyOrDevice(
  { event, source }: Observed,
  has: ReadonlySet<FactName>,
): VerdictId | undefined {
  const code = event.errorCode;
  if (RISK_CODES.has(code)) return 'risk';
  if (!BLOCKED_CODES.has(code)) return DEVICE_CODES.has(code) ? 'device' : undefined;
  if (source.kind === 'risk') return 'risk';
  if (has.has('policyBlocked')) return 'blockedByPolicy';
  if (failedOn(event, DEVICE_CONTROL).length > 0) return 'device';
  if (!SEVERAL_REASONS_CODES.has(code)) return 'blockedByPolicy';
  if (/suspicious/i.test(event.additionalDetails ?? '')) return 'risk';
  if (has.has('policyFailed')) return 'blockedByPolicy';
  if (has.has('riskDetected')) return 'risk';
  return has.has('deviceNotRegistered') ? 'device' : 'unknown';
}

function fromCode({ event }: Observed, has: ReadonlySet<FactName>): VerdictId | undefined {
  const code = event.errorCode;
  if (PASSWORD_WRONG_CODES.has(code)) return 'passwordWrong';
  if (PASSWORD_EXPIRED_CODES.has(code)) return 'passwordExpired';
  if (DISABLED_CODES.has(code)) return 'accountDisabled';
  if (has.has('accountNotFound')) return 'accountNotFound';
  if (CONSENT_CODES.has(code)) return has.has('adminConsentRequired') ? 'consentByAdmin' : 'consent';
  if (!LOCKED_CODES.has(code)) return undefined;
  if (has.has('accountLocked')) return 'accountLocked';
  return has.has('addressBlocked') ? 'addressBlocked' : 'lockedOrBadAddress';
}

/** An interrupt with nothing after it: left open, or impossible to answer. */
function fromInterrupt(
  { event }: Observed,
  has: ReadonlySet<FactName>,
  nature: CodeNature | undefined,
): VerdictId | undefined {
  const code = event.errorCode;
  const isWaiting = WAITING_CODES.has(code) || (nature?.kind === 'interrupt' && nature.family === 'mfa');
  if (!isWaiting) return undefined;
  if (isWithoutScreen(has)) return 'noPromptPossible';
  return has.has('nonInteractive') ? 'sessionEnded' : 'leftOpen';
}

/** Families whose codes all come to the same. */
const BY_FAMILY: Readonly<Record<string, VerdictId>> = {
  'app-and-tenant': 'appSetUp',
  'app-credentials': 'appSetUp',
  'conditional-access': 'blockedByPolicy',
  'consent-and-assignment': 'appSetUp',
  'device-state': 'device',
  'federated-credentials': 'appSetUp',
  'malformed-requests': 'appSetUp',
  'redirect-addresses': 'appSetUp',
  saml: 'appSetUp',
  'session-and-token': 'sessionEnded',
  'token-claims': 'appSetUp',
  'token-exchange': 'appSetUp',
};

function fromFamily(
  _observed: Observed,
  has: ReadonlySet<FactName>,
  nature: CodeNature | undefined,
): VerdictId | undefined {
  if (nature?.kind === 'transient' || has.has('throttled')) return 'serviceTrouble';
  const kind = nature && BY_FAMILY[nature.family];
  if (kind !== undefined) return kind;
  return APP_FACTS.some((name) => has.has(name)) ? 'appSetUp' : undefined;
}

const APP_FACTS: readonly FactName[] = [
  'appNotInTenant',
  'appDisabled',
  'notAssigned',
  'redirectAddressMismatch',
  'secretWrong',
  'secretExpired',
  'certificateWrong',
  'federatedCredentialMismatch',
];

function isWithoutScreen(has: ReadonlySet<FactName>): boolean {
  return has.has('ropc') || has.has('legacyClient') || isMachine(has);
}

/** Prompts that somebody refused, also where a later one was confirmed. */
const REFUSALS: ReadonlySet<ChallengeOutcome> = new Set(['denied', 'reportedAsFraud']);

/** Repeated prompts, and whatever Microsoft rates as risky. */
function isSuspicious(kind: VerdictId, has: ReadonlySet<FactName>): boolean {
  return kind === 'overlapping' || kind === 'risk' || has.has('manyPrompts') || has.has('riskDetected');
}

function isMachine(has: ReadonlySet<FactName>): boolean {
  return has.has('servicePrincipal') || has.has('managedIdentity');
}
