import type { CardReference, CardReferences } from '../core/live-ports';
import type { Clock } from '../core/ports';
import { normalizeId } from './person';
import { CARD_REFERENCE_TTL_MS } from './retention';

/** How many references are kept; the one that was not saved for longest goes first. */
const MAX_REFERENCES = 10_000;

/** {@link CardReferences} within one process. */
export class InMemoryCardReferences implements CardReferences {
  readonly #references = new Map<string, { readonly reference: CardReference; readonly expiresAt: number }>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async save(id: string, reference: CardReference): Promise<void> {
    // Re-inserting keeps the map in order of saving.
    this.#references.delete(id);
    this.#references.set(id, {
      reference: { ...reference, askerId: normalizeId(reference.askerId) },
      expiresAt: this.#clock.now() + CARD_REFERENCE_TTL_MS,
    });
    const [oldest] = this.#references.keys();
    if (this.#references.size > MAX_REFERENCES && oldest !== undefined) this.#references.delete(oldest);
  }

  async find(id: string): Promise<CardReference | undefined> {
    const kept = this.#references.get(id);
    return kept !== undefined && kept.expiresAt > this.#clock.now() ? kept.reference : undefined;
  }

  async forget(id: string): Promise<void> {
    this.#references.delete(id);
  }

  /** IDs of the cards that a person asked for. */
  askedForBy(objectId: string): string[] {
    return [...this.#references]
      .filter(([, { reference }]) => reference.askerId === normalizeId(objectId))
      .map(([id]) => id);
  }
}
