import type { Audience, CatalogEntry } from '../../core/entry';
import type { HideablePart } from './overlay-schema';
import { isSafetyLine, isSafetyStep } from './safety-lines';

/** A line of an entry that house rules may ask to hide. */
export interface HideableLine {
  readonly text: string;
  /** Whether it keeps somebody safe and therefore stays. */
  readonly isSafety: boolean;
}

/** The audience whose steps a part of the house rules means; undefined for the lists of sentences. */
export function audienceOf(part: HideablePart): Audience | undefined {
  switch (part) {
    case 'person':
      return 'user';
    case 'admin':
    case 'developer':
    case 'automation':
      return part;
    default:
      return undefined;
  }
}

/** The lines of one part of an entry, in order. */
export function hideableLines(entry: CatalogEntry, part: HideablePart): readonly HideableLine[] {
  const audience = audienceOf(part);
  if (audience !== undefined)
    return entry.steps[audience].map((step) => ({ text: step.text, isSafety: isSafetyStep(step) }));
  return sentences(entry, part).map((text) => ({ text, isSafety: isSafetyLine(text) }));
}

function sentences(entry: CatalogEntry, part: HideablePart): readonly string[] {
  switch (part) {
    case 'diagnose':
    case 'verify':
    case 'prevent':
      return entry[part];
    case 'tip':
      return entry.tip === undefined ? [] : [entry.tip];
    default:
      return [];
  }
}
