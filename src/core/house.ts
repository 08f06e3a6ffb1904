/** A team that people of the organisation can turn to. Every text is plain. */
export interface HouseContact {
  readonly name: string;
  readonly phone?: string;
  readonly email?: string;
  /** An https address on one of the organisation's own hosts. */
  readonly link?: string;
  /** When somebody is there, in words. */
  readonly hours?: string;
}

/** How the organisation calls something that the catalog speaks of. */
export interface HouseName {
  /** The catalog's word, such as `VPN`. */
  readonly word: string;
  readonly name: string;
}

/** A page of the organisation, on one of its own hosts. */
export interface HousePortal {
  readonly title: string;
  /** An https address. */
  readonly url: string;
}

/** What holds for every answer in the organisation. */
export interface House {
  readonly helpdesk?: HouseContact;
  readonly security?: HouseContact;
  readonly names: readonly HouseName[];
}

/** What the organisation adds to one code. */
export interface HouseLines {
  /** Plain text. */
  readonly notes: readonly string[];
  /** The names whose word stands in what the catalog says about the code. */
  readonly names: readonly HouseName[];
  readonly portals: readonly HousePortal[];
}
