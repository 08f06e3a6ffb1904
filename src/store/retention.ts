/** How long a card can be updated after it was last saved. */
export const CARD_REFERENCE_TTL_MS = 90 * 24 * 60 * 60_000;
