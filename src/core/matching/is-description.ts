import type { Tokenizer } from './tokenize';

/** Longest text that is taken for a person's own words. */
const MAX_CHARS = 1_500;
/** Share of characters that people do not write: brackets, slashes, digits and the like. Logs have more. */
const MAX_MACHINE_SHARE = 0.05;
const MACHINE_CHARS = /[{}[\]<>=|\\/_:"@#$%^*;0-9]/g;
/** How many of the words, and which share of them, must be about signing in. */
const MIN_TERMS = 2;
const MIN_TERM_SHARE = 0.25;

/**
 * Whether a text is a person's description of a sign-in problem, and not a log, a message of another product or
 * small talk: few characters that only machines write, and enough of the vocabulary. `maybe` is a text with less.
 */
export function isDescription(text: string, tokenize: Tokenizer): 'yes' | 'maybe' | 'no' {
  if (text.length > MAX_CHARS) return 'no';
  const machine = (text.match(MACHINE_CHARS) ?? []).length;
  if (machine > MAX_MACHINE_SHARE * text.length) return 'no';
  const tokens = new Set(tokenize(text));
  const terms = [...tokens].filter(tokenize.isTerm).length;
  if (terms === 0) return 'no';
  return terms >= Math.min(MIN_TERMS, tokens.size) && terms >= MIN_TERM_SHARE * tokens.size ? 'yes' : 'maybe';
}
