import type { FactsAnswer, Hint, ReadItem } from '../answer/answer';
import type { ShownEvidence } from '../answer/shown-evidence';
import type { CaseState } from './case';

/**
 * Who reads a card of a case. `thread`: everybody in the triage channel, so nothing personal and nothing that somebody
 * typed. `agent`: one agent alone. `person`: whoever reported it, in their own chat.
 */
export type CaseViewer = 'thread' | 'agent' | 'person';

/** The buttons on the card of a case; `works` and `stillStuck` are the person's own. */
export const CASE_BUTTONS = [
  'claim',
  'release',
  'ask',
  'escalate',
  'resolve',
  'reopen',
  'details',
  'reply',
  'works',
  'stillStuck',
] as const;
export type CaseButton = (typeof CASE_BUTTONS)[number];

/** One case as one reader may see it. Every text but `link` is plain and safe to show. */
export interface CaseAnswer {
  readonly kind: 'case';
  readonly viewer: CaseViewer;
  readonly number: number;
  readonly state: CaseState;
  readonly isSecurity: boolean;
  readonly title: string;
  /** What it is about: code and title. */
  readonly about: string;
  /** Where it stands and what happens next. */
  readonly standing: string;
  /** What came of a press, where that has to be said. */
  readonly notice?: string;
  /** Said where the person cannot be reached. */
  readonly unreached?: string;
  /** Address of the personal chat, to pass on to a person who cannot be reached. */
  readonly link?: string;
  readonly facts: readonly ReadItem[];
  /** Oldest first. */
  readonly history: readonly ReadItem[];
  /** What the helpdesk wants to know, or says that it did; for the person. */
  readonly message?: ReadItem;
  readonly buttons: readonly CaseButton[];
  /** The lines for whoever takes the case over, to copy at once; nothing personal stands in them. */
  readonly copy?: readonly ReadItem[];
  /** What the sign-in log says; only ever in a view of one agent. */
  readonly evidence?: ShownEvidence;
}

/** What the person is asked before anything is shared with the helpdesk. */
export interface ShareFormAnswer {
  readonly kind: 'shareForm';
  readonly title: string;
  readonly hint: Hint;
  /** Exactly what will be shared. */
  readonly lines: readonly ReadItem[];
  /** Steps to tick as tried; the first one counts as 1. */
  readonly steps: readonly string[];
}

/** Leads from a channel or group chat into the personal chat. */
export interface ToChatAnswer {
  readonly kind: 'toChat';
  readonly title: string;
  readonly text: string;
  /** Undefined where the bot's ID makes no link. */
  readonly link?: string;
}

/** Cases in one line each, newest first. */
export interface CaseListAnswer {
  readonly kind: 'caseList';
  readonly title: string;
  readonly text: string;
  readonly rows: readonly { readonly number: number; readonly title: string; readonly text: string }[];
}

/** An incident as everybody in the triage channel may see it. Every text is plain and safe to show. */
export interface IncidentAnswer {
  readonly kind: 'incident';
  readonly number: number;
  readonly isClosed: boolean;
  readonly isAttack: boolean;
  readonly title: string;
  /** What it is about: code and title. */
  readonly about: string;
  /** What is likely behind it; empty once it is closed. */
  readonly likely: string;
  readonly steps: readonly string[];
  /** What becomes of reports and cases. */
  readonly standing: string;
  readonly facts: readonly ReadItem[];
  /** What came of a press, where that has to be said. */
  readonly notice?: string;
}

/** What the desk answers, besides facts and the bundle to copy. */
export type DeskAnswer = CaseAnswer | ShareFormAnswer | ToChatAnswer | CaseListAnswer | IncidentAnswer;

const SOURCE = "From the cases of your organisation's helpdesk.";

/** A sentence of the desk without anything else. Both texts are plain. */
export function deskNotice(title: string, text: string): FactsAnswer {
  return { kind: 'facts', title, text, heading: '', lines: [], source: SOURCE };
}

/** What is answered to people who do not work at the helpdesk. */
export const FOR_THE_DESK = deskNotice(
  'For the helpdesk',
  'This is for the agents and administrators of your helpdesk. Paste an error to have it explained, or send "help".',
);
