import type { Answer } from '../core/answer/answer';
import { escapeMarkdown } from '../core/answer/plain-text';
import type { OtherCode } from '../core/matching/match';
import type { ShownStep } from './entry-data';

/** A template's name and what it is bound to. Every bound value is a string, a flag or a list. */
export interface CardData {
  readonly template: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The answer of one or several kinds. */
export type AnswerOf<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;

/** Under answers that come from the catalog alone, for which nothing else was asked. */
const FOOT = 'From the catalog that Signpost carries. Nothing was looked up in your organisation.';

/** The same where the sign-in log was asked, or may have been, and nothing of it stands on the card. */
export const CATALOG_FOOT = 'From the catalog that Signpost carries.';

/** What a screen reader says and what stands at the foot of the card. */
export function say(speak: string, footer = FOOT): { readonly speak: string; readonly footer: string } {
  return { speak: escapeMarkdown(speak), footer };
}

/** Numbered steps without a place of their own. */
export function plainSteps(texts: readonly string[]): readonly ShownStep[] {
  return texts.map((text, index) => ({ n: String(index + 1), text, place: '', hasPlace: false }));
}

/** A code that can be opened, without a text under it. */
export function codeRow({ code, title }: OtherCode) {
  return { code, title, text: '', hasText: false };
}
