/** One list for every term, in the order of term numbers: in which documents it stands, and what it counts there. */
export interface PostingList {
  readonly documents: readonly number[];
  readonly values: readonly number[];
}

/**
 * Posting lists packed into three arrays, however many terms there are. Tens of thousands of small objects would cost
 * twenty megabytes and a walk through memory for each query.
 */
export class Postings {
  readonly #ends: Uint32Array;
  readonly #documents: Uint32Array;
  readonly #values: Float64Array;

  constructor(lists: readonly PostingList[]) {
    this.#ends = new Uint32Array(lists.length);
    let total = 0;
    lists.forEach(({ documents }, term) => {
      total += documents.length;
      this.#ends[term] = total;
    });
    this.#documents = new Uint32Array(total);
    this.#values = new Float64Array(total);
    lists.forEach(({ documents, values }, term) => {
      this.#documents.set(documents, this.#start(term));
      this.#values.set(values, this.#start(term));
    });
  }

  /** How many documents hold the term. */
  count(term: number): number {
    return (this.#ends[term] ?? 0) - this.#start(term);
  }

  /** Adds the term's values, times `factor`, to the sums of its documents. */
  addTo(sums: Float64Array, term: number, factor: number): void {
    const end = this.#ends[term] ?? 0;
    for (let at = this.#start(term); at < end; at += 1) {
      const document = this.#documents[at] ?? 0;
      sums[document] = (sums[document] ?? 0) + (this.#values[at] ?? 0) * factor;
    }
  }

  #start(term: number): number {
    return term === 0 ? 0 : (this.#ends[term - 1] ?? 0);
  }
}
