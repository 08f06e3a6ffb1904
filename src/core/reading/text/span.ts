/** A stretch of text; `end` is the first position after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
