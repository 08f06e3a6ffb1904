import type { Hint } from '../answer/answer';
import type { OtherCode } from '../matching/match';
import type { Helpfulness, ResolveTimes } from './stats';

/** Asks what an answer lacked. */
export interface WhatWasMissingAnswer {
  readonly kind: 'whatWasMissing';
  /** Title of the code. */
  readonly title: string;
  readonly hint: Hint;
}

/** What was counted, for people who work at the helpdesk. */
export interface StatsAnswer {
  readonly kind: 'stats';
  /** Most met first. */
  readonly asked: readonly (OtherCode & { readonly total: number })[];
  /** Codes that the catalog does not have, most asked for first. */
  readonly unknown: readonly { readonly code: number; readonly total: number }[];
  /** Least helpful first. */
  readonly helpful: readonly (Helpfulness & { readonly title: string })[];
  readonly resolve?: ResolveTimes;
}

export type FeedbackAnswer = WhatWasMissingAnswer | StatsAnswer;
