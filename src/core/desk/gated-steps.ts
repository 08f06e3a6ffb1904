import type { Audience, CatalogEntry, Step } from '../entry';
import { AUDIENCES } from '../entry';

/** What stands before a step: an exception with a reason and an end, or a proof of identity. */
export type Gate = 'exception' | 'identity';

/** A step that is shown only behind a gate. */
export interface GatedStep {
  /** Its place in the entry: audience and number, counted from 1. */
  readonly ref: string;
  readonly audience: Audience;
  readonly step: Step;
}

/** The gate before a step; undefined where anyone may read it. A step that does both weakens first of all. */
export function gateOf({
  risk,
  needsIdentityProof,
}: Pick<Step, 'risk' | 'needsIdentityProof'>): Gate | undefined {
  if (risk === 'weakens-control') return 'exception';
  return needsIdentityProof ? 'identity' : undefined;
}

/** The steps of an entry behind one gate, in the order of the entry. */
export function gatedSteps(entry: CatalogEntry, gate: Gate): readonly GatedStep[] {
  return AUDIENCES.flatMap((audience) =>
    entry.steps[audience].flatMap((step, index) =>
      gateOf(step) === gate ? [{ ref: `${audience}-${index + 1}`, audience, step }] : [],
    ),
  );
}

/** What a weakening step is in a few words; a general word where the catalog no longer has it. */
export function summaryOf(entry: CatalogEntry | undefined, ref: string): string {
  const steps = entry === undefined ? [] : gatedSteps(entry, 'exception');
  // House rules may have moved it; an entry has one at most.
  const found = steps.find((gated) => gated.ref === ref) ?? steps[0];
  return found?.step.summary ?? 'A step that weakened a protection';
}
