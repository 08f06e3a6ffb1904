/** Where a message was written. */
export type Place = 'personal' | 'group' | 'channel';

/** Who asks, as the platform vouches for it. Nothing here comes from the text of a message or from a card. */
export interface Asker {
  /** Entra object ID in the tenant of the conversation; absent for anonymous senders. */
  readonly objectId?: string;
  readonly tenantId?: string;
  /** True only where the tenant is the one that Signpost serves. */
  readonly isOwnTenant: boolean;
}

/** One question, without any SDK type. */
export interface Inquiry {
  readonly asker: Asker;
  readonly place: Place;
  /** What was written, mention markup removed. */
  readonly text: string;
  /** The HTML of the same message, where the client sent it; layouts lose line breaks in `text`. */
  readonly html?: string;
  /** How many pictures came with it. */
  readonly pictures: number;
  /** BCP 47, such as `de-DE`. */
  readonly locale?: string;
  /** IANA name, such as `Europe/Berlin`. */
  readonly timeZone?: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly receivedAt: number;
}
