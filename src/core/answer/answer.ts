import type { DeskAnswer } from '../desk/desk-answer';
import type { GateAnswer } from '../desk/gate-answer';
import type { Gate } from '../desk/gated-steps';
import type { CatalogEntry, CompareGuide, Family, KnownCode, Playbook, RelatedEntry } from '../entry';
import type { FeedbackAnswer } from '../feedback/feedback-answer';
import type { Place } from '../inquiry';
import type { OtherCode } from '../matching/match';
import type { OtherProductCode } from '../reading/reading';
import type { Hint } from './hint';
import type { ShownEvidence } from './shown-evidence';
import type { ShownVerdict } from './shown-verdict';

export type { Hint };

/** Whose steps a card shows. `developer` holds the steps of developers and of automation. */
export const VIEWS = ['person', 'admin', 'developer'] as const;
export type View = (typeof VIEWS)[number];

/** One value found in a paste, safe to show as plain text. */
export interface ReadItem {
  readonly label: string;
  readonly value: string;
}

/** A cause as a card shows it. */
export interface ShownCause {
  readonly text: string;
  /** The facts that speak for it, each with its source; empty without evidence. */
  readonly because: readonly string[];
}

/** What a card in a thread offers to the helpdesk, whose view of it others do not see. */
export interface DetailsOffer {
  /** Teams IDs of those whose clients open the view by themselves; everybody else presses a button. */
  readonly openFor: readonly string[];
  /** A line above everything for the one person who gets this card. */
  readonly notice?: string;
  /** Whether an agent alone gets this card, and may open a case from it. */
  readonly isForDesk?: boolean;
}

/** What every card about a paste may carry on top. */
interface FromPaste {
  readonly place: Place;
  readonly hint: Hint;
  readonly read: readonly ReadItem[];
  /** A line above the answer, such as why Signpost speaks at all. */
  readonly note?: string;
  /** What to revoke, where a secret was pasted. */
  readonly secretWarning?: string;
  /** What the sign-in log said, in the second pass. */
  readonly evidence?: ShownEvidence;
  /** What became of the attempt that the log showed: it writes the card, and `answers` names what it stands for. */
  readonly verdict?: ShownVerdict;
  /** In a thread, where an ID is named that the sign-in log can be asked for. */
  readonly details?: DetailsOffer;
}

/** Facts in a few lines, such as what is stored about somebody. Every text is plain; the card escapes it. */
export interface FactsAnswer {
  readonly kind: 'facts';
  readonly title: string;
  readonly text: string;
  readonly heading: string;
  readonly lines: readonly string[];
  /** Where the facts are from. */
  readonly source: string;
}

export interface EntryAnswer extends FromPaste {
  readonly kind: 'entry';
  readonly view: View;
  readonly entry: CatalogEntry;
  /** The entry's sentence with its slots filled. Markdown, values escaped. */
  readonly says: string;
  readonly causes: readonly ShownCause[];
  /** True when facts decided the order of `causes`. */
  readonly isRanked: boolean;
  /** How the entry was found, where it was not by its number. */
  readonly foundBy?: string;
  readonly others: readonly OtherCode[];
  readonly notSeen: readonly string[];
  /** The gates that the reader may open; only on the administrator's view of somebody at the helpdesk. */
  readonly gates?: readonly Gate[];
}

export type Answer =
  | EntryAnswer
  | (FromPaste & { readonly kind: 'several'; readonly codes: readonly OtherCode[] })
  | (FromPaste & { readonly kind: 'candidates'; readonly candidates: readonly CatalogEntry[] })
  | (FromPaste & {
      readonly kind: 'known';
      readonly known: KnownCode;
      readonly family: Family;
      readonly others: readonly OtherCode[];
    })
  | (FromPaste & { readonly kind: 'unknown'; readonly code: number; readonly others: readonly OtherCode[] })
  | (FromPaste & {
      readonly kind: 'related';
      readonly related: RelatedEntry;
      readonly codes: readonly OtherCode[];
    })
  | (FromPaste & {
      readonly kind: 'otherProduct';
      readonly product: OtherProductCode;
      /** Codes of ours that say the same. */
      readonly others: readonly OtherCode[];
    })
  | (FromPaste & { readonly kind: 'ids' })
  | (FromPaste & { readonly kind: 'nothing'; readonly hasPicture: boolean })
  | {
      readonly kind: 'signIns';
      readonly rows: readonly (OtherCode & { readonly text: string })[];
      readonly evidence?: ShownEvidence;
      /** Where one ID was looked for. */
      readonly hint?: Hint;
      readonly details?: DetailsOffer;
    }
  /** The words of the search only where nobody else reads them: a name may be among them. */
  | { readonly kind: 'search'; readonly query?: string; readonly found: readonly OtherCode[] }
  | { readonly kind: 'compare'; readonly guide: CompareGuide; readonly asked: readonly number[] }
  | { readonly kind: 'compareMissing'; readonly codes: readonly OtherCode[] }
  | { readonly kind: 'playbook'; readonly playbook: Playbook }
  | { readonly kind: 'playbooks'; readonly playbooks: readonly Playbook[] }
  /** `isLive`: whether Signpost is connected to a sign-in log. */
  | { readonly kind: 'help'; readonly place: Place; readonly isLive?: boolean }
  | { readonly kind: 'welcome' }
  | {
      readonly kind: 'about';
      readonly version: string;
      readonly entries: number;
      readonly known: number;
      readonly isLive?: boolean;
    }
  | FactsAnswer
  | {
      readonly kind: 'bundle';
      readonly title: string;
      readonly hint: Hint;
      readonly lines: readonly ReadItem[];
      /** Whether personal data stands in it; absent where there is nothing to switch. */
      readonly personal?: 'shown' | 'left out';
      /** Whether lines of the sign-in log are among them. */
      readonly isFromLog?: boolean;
      /** The case that is kept although the channel of the helpdesk could not be reached. */
      readonly keptAs?: number;
    }
  | DeskAnswer
  | GateAnswer
  | FeedbackAnswer
  | {
      readonly kind: 'notMe';
      readonly hint: Hint;
      /** The security case that was opened. */
      readonly caseNumber?: number;
      /** Whether the helpdesk sees it in its channel. */
      readonly isSeen?: boolean;
    }
  | {
      readonly kind: 'worked';
      readonly title: string;
      readonly hint: Hint;
      /** What the sign-in log says about the next sign-in. */
      readonly evidence?: ShownEvidence;
      /** The code at which it stopped, where the log does not agree. */
      readonly others?: readonly OtherCode[];
    }
  | { readonly kind: 'error'; readonly told: string; readonly reference: string };
