/** What became of the messages of a run. */
export interface Counts {
  readonly right: number;
  /** No reply, or a status other than 2xx. */
  readonly lost: number;
  readonly double: number;
  readonly wrong: number;
}

type IsRight = (reply: string) => boolean;

/** Counts replies by the ID of the activity that they answer: each must bring exactly one, and the right one. */
export class Tally {
  readonly #sent = new Map<
    string,
    { readonly isRight: IsRight; replies: number; right: number; accepted: boolean }
  >();
  #strays = 0;

  sent(id: string, isRight: IsRight): void {
    this.#sent.set(id, { isRight, replies: 0, right: 0, accepted: false });
  }

  /** The server answered the request itself with a 2xx status. */
  accepted(id: string): void {
    const message = this.#sent.get(id);
    if (message) message.accepted = true;
  }

  /** A reply reached the connector. Replies to nothing that was sent count as wrong. */
  replied(id: string, reply: string): void {
    const message = this.#sent.get(id);
    if (!message) {
      this.#strays += 1;
      return;
    }
    message.replies += 1;
    if (message.isRight(reply)) message.right += 1;
  }

  /** Whether a right reply to this message is there. */
  isAnswered(id: string): boolean {
    return (this.#sent.get(id)?.right ?? 0) > 0;
  }

  counts(): Counts {
    const messages = [...this.#sent.values()];
    const count = (holds: (message: (typeof messages)[number]) => boolean): number =>
      messages.filter(holds).length;
    return {
      right: count(({ replies, right, accepted }) => accepted && replies === 1 && right === 1),
      lost: count(({ replies, accepted }) => replies === 0 || !accepted),
      double: count(({ replies }) => replies > 1),
      wrong: this.#strays + count(({ replies, right }) => right < replies),
    };
  }
}
