import type { SignInEvent } from '../../sign-in-event';
import { failedOnPlace, nameOf } from '../policies';
import type { Rule } from './rule';
import { logFact, rule } from './rule';

/**
 * Detections by what they say (https://learn.microsoft.com/entra/id-protection/concept-identity-protection-risks).
 * Lower case.
 */
const NEW_PLACE_DETECTIONS: ReadonlySet<string> = new Set([
  'unfamiliarfeatures',
  'unlikelytravel',
  'impossibletravel',
  'newcountry',
]);
const BAD_ADDRESS_DETECTIONS: ReadonlySet<string> = new Set([
  'anonymizedipaddress',
  'maliciousipaddress',
  'suspiciousipaddress',
  'malwareinfectedipaddress',
  'riskyipaddress',
  'nationstateip',
]);
const CLEARED_STATES: ReadonlySet<string> = new Set(['confirmedsafe', 'dismissed', 'remediated']);

/** Place and risk. */
export const PLACE_RULES: readonly Rule[] = [
  rule('newLocation', "place, address or device is new for this person, by Microsoft's rating", ({ event }) =>
    detections(event).some((type) => NEW_PLACE_DETECTIONS.has(type)),
  ),
  ({ event }) => {
    const byPlace = failedOnPlace(event);
    if (byPlace.length > 0)
      return logFact('untrustedLocation', `${nameOf(byPlace)} looks at the place or the network`, event);
    return detections(event).some((type) => BAD_ADDRESS_DETECTIONS.has(type))
      ? logFact('untrustedLocation', 'the address hides its origin or is known for attacks', event)
      : undefined;
  },
  ({ event }) => {
    if (!isRisky(event)) return undefined;
    const level = ['low', 'medium', 'high'].includes(event.riskLevel ?? '') ? ` as ${event.riskLevel}` : '';
    return logFact('riskDetected', `Microsoft rated the risk of this sign-in${level || ' as raised'}`, event);
  },
];

function detections(event: SignInEvent): readonly string[] {
  return isCleared(event) ? [] : (event.riskTypes ?? []).map((type) => type.toLowerCase());
}

/** `hidden` means that the licence does not show the rating: no risk can be concluded from it. */
function isRisky(event: SignInEvent): boolean {
  if (isCleared(event)) return false;
  const isRated = ['low', 'medium', 'high'].includes(event.riskLevel ?? '');
  const isAtRisk = /^(?:atRisk|confirmedCompromised)$/i.test(event.riskState ?? '');
  return isRated || isAtRisk || detections(event).length > 0;
}

function isCleared({ riskState }: SignInEvent): boolean {
  return CLEARED_STATES.has((riskState ?? '').toLowerCase());
}
