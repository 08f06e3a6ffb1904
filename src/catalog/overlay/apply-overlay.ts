import type { CatalogEntry, KnownCode, Step } from '../../core/entry';
import type { House, HouseContact, HouseLines } from '../../core/house';
import { hasWords } from '../../core/matching/has-words';
import type { Catalog } from '../../core/ports';
import { entryTexts, knownCodeTexts } from './entry-texts';
import type { CodeRules, HideablePart, Organisation, Overlay } from './overlay-schema';

/**
 * The catalog with the house rules laid over it: a new catalog, in which every code carries its own lines, added steps
 * are marked and hidden lines are gone. The rules are taken as checked. `catalog` itself stays as it is.
 */
export function applyOverlay(catalog: Catalog, overlay: Overlay): Catalog {
  const entries = catalog.entries.map((entry) => entryWithHouse(entry, overlay));
  const knownCodes = catalog.knownCodes.map((known) => knownWithHouse(known, overlay));
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  const knownByCode = new Map(knownCodes.map((known) => [known.code, known]));
  return {
    ...catalog,
    entries,
    knownCodes,
    entry: (code) => byCode.get(code),
    known: (code) => knownByCode.get(code),
    house: houseOf(overlay.organisation),
  };
}

function houseOf({ contacts, names }: Organisation): House {
  return {
    ...(contacts.helpdesk && { helpdesk: withoutUndefined(contacts.helpdesk) }),
    ...(contacts.security && { security: withoutUndefined(contacts.security) }),
    names,
  };
}

function withoutUndefined(contact: NonNullable<Organisation['contacts']['helpdesk']>): HouseContact {
  return Object.fromEntries(
    Object.entries(contact).filter(([, value]) => value !== undefined),
  ) as unknown as HouseContact;
}

function entryWithHouse(entry: CatalogEntry, overlay: Overlay): CatalogEntry {
  const rules = overlay.codes.get(entry.code);
  const added = addedSteps(entry, overlay);
  const lines = linesFor(entry, entryTexts(entry), overlay);
  const { tip, ...rest } = entry;
  const isLeft = (part: HideablePart) => (_: unknown, index: number) =>
    !rules?.hide.some((hidden) => hidden.part === part && hidden.number === index + 1);
  return {
    ...rest,
    ...(tip !== undefined && isLeft('tip')(tip, 0) ? { tip } : {}),
    steps: {
      user: withAdded(entry.steps.user, isLeft('person'), added.person),
      admin: withAdded(entry.steps.admin, isLeft('admin'), added.admin),
      developer: entry.steps.developer.filter(isLeft('developer')),
      automation: entry.steps.automation.filter(isLeft('automation')),
    },
    diagnose: entry.diagnose.filter(isLeft('diagnose')),
    verify: entry.verify.filter(isLeft('verify')),
    prevent: entry.prevent.filter(isLeft('prevent')),
    ...(lines && { house: lines }),
  };
}

/** A known code has no steps of its own, so that those for the person stand among its notes. */
function knownWithHouse(known: KnownCode, overlay: Overlay): KnownCode {
  const lines = linesFor(known, knownCodeTexts(known), overlay);
  const steps = addedSteps(known, overlay).person.map(({ text }) => text);
  if (steps.length === 0) return lines ? { ...known, house: lines } : known;
  return {
    ...known,
    house: { names: [], portals: [], ...lines, notes: [...(lines?.notes ?? []), ...steps] },
  };
}

type AddedStep = CodeRules['steps'][number];

/** The steps that the family and the code add, those of the family first. */
function addedSteps(
  { code, family }: { readonly code: number; readonly family: string },
  overlay: Overlay,
): Readonly<Record<'person' | 'admin', readonly AddedStep[]>> {
  const all = [...(overlay.families.get(family)?.steps ?? []), ...(overlay.codes.get(code)?.steps ?? [])];
  return {
    person: all.filter((step) => step.for === 'person'),
    admin: all.filter((step) => step.for === 'admin'),
  };
}

function withAdded(
  steps: readonly Step[],
  isLeft: (step: Step, index: number) => boolean,
  added: readonly AddedStep[],
): readonly Step[] {
  if (added.length === 0) return steps.filter(isLeft);
  const placed = steps.flatMap((step, index) => [
    ...added.filter(({ before }) => before === index + 1).map(toStep),
    ...(isLeft(step, index) ? [step] : []),
    ...added.filter(({ after }) => after === index + 1).map(toStep),
  ]);
  const rest = added.filter(({ before, after }) => before === undefined && after === undefined);
  return [...placed, ...rest.map(toStep)];
}

function toStep({ text }: AddedStep): Step {
  return { text, risk: 'safe', needsIdentityProof: false, fixes: [], isHouse: true };
}

/** The lines for one code; undefined where the house rules have none. */
function linesFor(
  { code, family }: { readonly code: number; readonly family: string },
  texts: readonly string[],
  { organisation, codes, families }: Overlay,
): HouseLines | undefined {
  const notes = [families.get(family)?.note, codes.get(code)?.note].filter((note) => note !== undefined);
  const names = organisation.names.filter(({ word }) => texts.some((text) => hasWords(text, word)));
  const portals = organisation.portals
    .filter((portal) => portal.for === undefined || portal.for.includes(code) || portal.for.includes(family))
    .map(({ title, url }) => ({ title, url: new URL(url).href }));
  return notes.length + names.length + portals.length === 0 ? undefined : { notes, names, portals };
}
