import type { RetryAdvice } from '../entry';
import type { FactName } from '../facts';
import type { VerdictId } from './verdict-id';

/** One text for each reader. The agent's speaks of "the person" and never says "you". */
export interface Spoken {
  /** Said to the person whose sign-in it is. */
  readonly person: string;
  /** Said to an agent or administrator. */
  readonly agent: string;
}

/** What a reader learns first: `youCanFix`, `helpdeskActs`, `nothingToFix`, `stop`. */
export const VERDICT_STATES = ['youCanFix', 'helpdeskActs', 'nothingToFix', 'stop'] as const;
export type VerdictState = (typeof VERDICT_STATES)[number];

/** Who has to act. `owner`: whoever looks after a script, an app or an AI agent. */
export const VERDICT_ACTORS = [
  'person',
  'helpdesk',
  'owner',
  'otherOrganisation',
  'microsoft',
  'nobody',
] as const;
export type VerdictActor = (typeof VERDICT_ACTORS)[number];

/** Left to the catalog entry of the code, which knows better; where there is none, the helpdesk acts. */
export const FROM_ENTRY = 'fromEntry';
export type FromEntry = typeof FROM_ENTRY;

/** A step of the verdict's own. */
export interface VerdictStep {
  readonly text: string;
  /** Key of the portal path map. */
  readonly path?: string;
}

/** The parts of a catalog entry that a verdict can stand for. */
export const ENTRY_PARTS = ['title', 'says', 'meaning', 'whoActs', 'retry', 'steps', 'causes'] as const;
export type EntryPart = (typeof ENTRY_PARTS)[number];

/** What became of a sign-in attempt, and what that means for whoever reads it. */
export interface Verdict {
  readonly id: VerdictId;
  /** What happened, at most 60 characters, without names and places. */
  readonly title: Spoken;
  /** True where the entry of the code has the better title, such as "The app's secret has expired". */
  readonly prefersEntryTitle?: true;
  /** One sentence of at most 16 words; may hold the slots `{app}` and `{rule}`. */
  readonly sentence: Spoken;
  /** True where the log leaves two readings open, and the card says so. */
  readonly isUncertain?: true;
  readonly state: VerdictState | FromEntry;
  readonly whoActs: VerdictActor | FromEntry;
  readonly retry: { readonly advice: RetryAdvice | 'notNeeded'; readonly text: Spoken } | FromEntry;
  /** At most four are shown; {@link FROM_ENTRY} stands where the steps of the entry come in. */
  readonly steps: {
    readonly person: readonly (VerdictStep | FromEntry)[];
    readonly agent: readonly (VerdictStep | FromEntry)[];
  };
  /** Generic parts of the entry that this verdict answers, so that a card leaves them out. */
  readonly answers: readonly EntryPart[];
  /** Facts that speak against it: where one of them is established, the verdict does not stand. */
  readonly contradictedBy: readonly FactName[];
  /** True where "was this you?" comes before any advice. */
  readonly asksFirst?: true;
}
