import { RELATED_FAMILIES, type RelatedFamily } from '../../core/entry';

/** What is asked for: an AADSTS number, or a code of a neighbouring system. */
export type CoverageItem =
  | { readonly kind: 'code'; readonly code: number }
  | { readonly kind: 'related'; readonly family: RelatedFamily; readonly id: string };

/**
 * Reads a JSON list whose objects have a `code` or a `family` and an `id`; other fields are left aside. Faults name
 * the position of an item, or say that the text is no list.
 */
export function parseItems(json: string): { items: readonly CoverageItem[]; faults: readonly string[] } {
  let list: unknown;
  try {
    list = JSON.parse(json);
  } catch {
    return { items: [], faults: ['not JSON'] };
  }
  if (!Array.isArray(list)) return { items: [], faults: ['not a list'] };
  const items: CoverageItem[] = [];
  const faults: string[] = [];
  list.forEach((value: unknown, at) => {
    const item = toItem(value);
    if (item) items.push(item);
    else faults.push(`item ${at + 1}: needs a code, or a family (${RELATED_FAMILIES.join(', ')}) and an id`);
  });
  return { items, faults };
}

function toItem(value: unknown): CoverageItem | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { code, family, id } = value as { code?: unknown; family?: unknown; id?: unknown };
  if (typeof code === 'number' && Number.isSafeInteger(code) && code > 0) return { kind: 'code', code };
  const known = RELATED_FAMILIES.find((each) => each === family);
  return known !== undefined && typeof id === 'string' && id !== ''
    ? { kind: 'related', family: known, id }
    : undefined;
}
