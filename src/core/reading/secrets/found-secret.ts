import type { SecretKind } from '../reading';
import type { Span } from '../text/span';

/** A stretch of the text that has to go, and why. */
export interface FoundSecret extends Span {
  readonly kind: SecretKind;
}

/** The text with what the detectors remember of it, so that no stretch is walked twice. */
export interface ScannedText {
  readonly text: string;
  /** The text in lower case, of the same length. */
  readonly lower: string;
  /** The last stretch without a sign that ends a value, by whether the value followed a sign. */
  readonly values: Map<boolean, Span>;
  /** Up to where cookies were looked for in vain. */
  cookiesDone: number;
}

/** Looks at one place where a trigger word stands. `end` is the first position after the word. */
export type Detector = (scanned: ScannedText, at: number, end: number) => FoundSecret | undefined;
