import { diagnose } from '../diagnosis/diagnose';
import type { Fact } from '../diagnosis/evidence';
import type { Audience, CatalogEntry, Step } from '../entry';
import { AUDIENCES } from '../entry';

/**
 * The steps of an entry that the facts leave over: one that fixes nothing but causes that are ruled out is left out.
 * Steps that fix a cause with a fact behind it come first; the others keep their order. Without an entry there are none.
 */
export function stepsLeft(
  entry: CatalogEntry | undefined,
  facts: readonly Fact[],
): Readonly<Record<Audience, readonly Step[]>> {
  const { causes } = entry ? diagnose(entry, { facts, notSeen: [] }) : { causes: [] };
  const possible = new Set(causes.map(({ cause }) => cause.id));
  const likely = new Set(causes.filter(({ because }) => because.length > 0).map(({ cause }) => cause.id));
  const left = (audience: Audience) =>
    (entry?.steps[audience] ?? [])
      .filter(({ fixes }) => fixes.length === 0 || fixes.some((id) => possible.has(id)))
      .toSorted((a, b) => Number(isFor(b, likely)) - Number(isFor(a, likely)));
  const [user, admin, developer, automation] = AUDIENCES.map(left);
  return { user: user ?? [], admin: admin ?? [], developer: developer ?? [], automation: automation ?? [] };
}

function isFor({ fixes }: Step, causes: ReadonlySet<string>): boolean {
  return fixes.some((id) => causes.has(id));
}
