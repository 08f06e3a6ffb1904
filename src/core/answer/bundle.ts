import type { AttemptFindings } from '../diagnosis/diagnose-attempt';
import type { Place } from '../inquiry';
import type { Reading } from '../reading/reading';
import { VERDICTS } from '../verdicts/verdicts';
import type { ReadItem } from './answer';
import { plainText } from './plain-text';
import { readItems } from './read-items';
import { SOURCE_WORDS } from './shown-evidence';

/** What is known besides the codes and IDs of a card. */
export interface BundleParts {
  /** Of the organisation that the sign-in belongs to. */
  readonly tenantId?: string | undefined;
  /** What was found out. */
  readonly found?: readonly ReadItem[];
  /** The steps that were tried, in words. */
  readonly tried?: readonly string[];
}

/**
 * What a helpdesk needs to take over: codes and IDs, the organisation where the paste names none, what was found out and
 * what was tried.
 */
export function bundleLines(
  reading: Reading,
  place: Place,
  { tenantId, found = [], tried = [] }: BundleParts = {},
): ReadItem[] {
  const isNamed = reading.tenant !== undefined || tenantId === undefined;
  return [
    ...readItems(reading, place),
    ...(isNamed ? [] : [{ label: 'Tenant ID', value: tenantId }]),
    ...found,
    ...tried.map((text) => ({ label: 'Tried', value: plainText(text) })),
  ];
}

/** Names of ours for what a diagnosis found, as they are stored; a name that is not known any more is left out. */
export interface FindingNames {
  readonly verdict?: string;
  readonly requirementSource?: string;
  readonly facts?: readonly string[];
}

/**
 * What was found out about an attempt, in words of ours alone: no name of a person, policy, app or device, no address and
 * no place.
 */
export function findingLines({ verdict, requirementSource, facts = [] }: FindingNames): ReadItem[] {
  const outcome = wordsOf(VERDICTS, verdict)?.title.agent;
  const source = wordsOf(SOURCE_WORDS, requirementSource);
  return [
    ...(outcome === undefined ? [] : [{ label: 'From the sign-in log', value: outcome }]),
    ...(source === undefined ? [] : [{ label: 'Asked for by', value: source }]),
    ...(facts.length > 0 ? [{ label: 'Facts', value: plainText(facts.join(', ')) }] : []),
  ];
}

/** What the sign-in log says about an attempt, without anything personal. */
export function withoutPersonal({ attempt, verdict, source, facts }: AttemptFindings): ReadItem[] {
  const names = facts.map(({ name }) => name);
  return [
    { label: 'Requests', value: String(attempt.events.length) },
    ...findingLines({ verdict: verdict.kind, requirementSource: source.kind, facts: names }),
  ];
}

function wordsOf<T>(words: Readonly<Record<string, T>>, name: string | undefined): T | undefined {
  return name !== undefined && Object.hasOwn(words, name) ? words[name] : undefined;
}
