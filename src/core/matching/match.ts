import type { CatalogEntry, KnownCode, RelatedEntry } from '../entry';
import type { OtherProductCode } from '../reading/reading';

/** Why an entry was chosen. */
export type MatchReason = 'code' | 'name' | 'phrase' | 'symptom' | 'related';

/** A further AADSTS code of the same paste. */
export interface OtherCode {
  readonly code: number;
  readonly title: string;
}

/** What the catalog has for a reading, and why. */
export type Match =
  | {
      readonly kind: 'entry';
      readonly entry: CatalogEntry;
      readonly reason: MatchReason;
      /** The neighbouring system's code that led here, where `reason` is `related`, or that stood beside. */
      readonly via?: RelatedEntry;
      readonly others: readonly OtherCode[];
    }
  | {
      readonly kind: 'candidates';
      readonly candidates: readonly CatalogEntry[];
      readonly reason: MatchReason;
    }
  | { readonly kind: 'known'; readonly known: KnownCode; readonly others: readonly OtherCode[] }
  | { readonly kind: 'unknown'; readonly code: number; readonly others: readonly OtherCode[] }
  | { readonly kind: 'related'; readonly related: RelatedEntry }
  | {
      readonly kind: 'otherProduct';
      readonly product: OtherProductCode;
      readonly others: readonly OtherCode[];
    }
  | { readonly kind: 'ids' }
  | { readonly kind: 'nothing' };
