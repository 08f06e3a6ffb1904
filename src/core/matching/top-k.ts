/** A code that fits a description. */
export interface Scored {
  readonly code: number;
  readonly score: number;
  /** How alike its closest description is, 0 to 1. */
  readonly similarity: number;
}

/** Keeps the best of many, best first; equal scores go by the smaller code. */
export class TopK {
  readonly #limit: number;
  readonly #kept: Scored[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(candidate: Scored): void {
    let at = this.#kept.length;
    while (at > 0 && isBetter(candidate, this.#kept[at - 1])) at -= 1;
    if (at >= this.#limit) return;
    this.#kept.splice(at, 0, candidate);
    if (this.#kept.length > this.#limit) this.#kept.pop();
  }

  /** Best first. */
  toArray(): Scored[] {
    return [...this.#kept];
  }
}

function isBetter(one: Scored, other: Scored | undefined): boolean {
  if (other === undefined) return true;
  return one.score > other.score || (one.score === other.score && one.code < other.code);
}
