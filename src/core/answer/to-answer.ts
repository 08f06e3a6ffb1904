import type { Diagnosis } from '../diagnosis/diagnose';
import { diagnose } from '../diagnosis/diagnose';
import type { Fact } from '../diagnosis/evidence';
import { factsFromPaste } from '../diagnosis/facts-from-paste';
import type { Place } from '../inquiry';
import type { Match, MatchReason } from '../matching/match';
import { titleOf } from '../matching/match-reading';
import type { Catalog } from '../ports';
import type { Reading } from '../reading/reading';
import type { Answer, EntryAnswer, View } from './answer';
import { hintOf } from './hint';
import { readItems } from './read-items';
import { secretWarning } from './secret-warning';
import { fillSlots } from './slots';

const FOUND_BY: Readonly<Record<Exclude<MatchReason, 'code'>, string>> = {
  name: 'Found by the name of the error.',
  phrase: 'The number is missing from your message. This is the error that its wording belongs to.',
  symptom: 'Found by your description. If it does not fit, paste the error text with its code.',
  related: 'Found by a related code in your message.',
};

/** What one asker sees in one place: the match with its diagnosis, cut to the place. */
export function toAnswer(
  match: Match,
  reading: Reading,
  context: { place: Place; catalog: Catalog; view?: View; pictures?: number },
): Answer {
  const { place, catalog } = context;
  const warning = secretWarning(reading.secrets);
  const fromPaste = {
    place,
    hint: hintOf(reading),
    read: readItems(reading, place),
    ...(warning === undefined ? {} : { secretWarning: warning }),
  };
  switch (match.kind) {
    case 'entry': {
      const evidence = { facts: factsFromPaste(reading), notSeen: [] };
      return {
        ...entryAnswer(diagnose(match.entry, evidence), reading, place, context.view ?? 'person'),
        ...fromPaste,
        hint: hintOf(reading, match.entry.code),
        others: match.others,
        ...(match.reason === 'code' ? {} : { foundBy: FOUND_BY[match.reason] }),
      };
    }
    case 'candidates':
      return { kind: 'candidates', candidates: match.candidates, ...fromPaste };
    case 'known': {
      const family = catalog.family(match.known.family);
      if (!family) return { kind: 'unknown', code: match.known.code, others: match.others, ...fromPaste };
      return { kind: 'known', known: match.known, family, others: match.others, ...fromPaste };
    }
    case 'unknown':
      return { kind: 'unknown', code: match.code, others: match.others, ...fromPaste };
    case 'related':
      return {
        kind: 'related',
        related: match.related,
        codes: match.related.codes.map((code) => ({ code, title: titleOf(code, catalog) })),
        ...fromPaste,
      };
    case 'otherProduct':
      return { kind: 'otherProduct', product: match.product, others: match.others, ...fromPaste };
    case 'ids':
      return { kind: 'ids', ...fromPaste };
    case 'nothing':
      return { kind: 'nothing', hasPicture: (context.pictures ?? 0) > 0, ...fromPaste };
  }
}

function entryAnswer(
  diagnosis: Diagnosis,
  reading: Reading,
  place: Place,
  view: View,
): Pick<EntryAnswer, 'kind' | 'view' | 'entry' | 'says' | 'causes' | 'isRanked' | 'notSeen'> {
  const { entry, evidence } = diagnosis;
  const { user, ...withoutUser } = reading;
  return {
    kind: 'entry',
    view,
    entry,
    says: fillSlots(entry.says, place === 'personal' && user !== undefined ? reading : withoutUser),
    ...rankedCauses(diagnosis),
    notSeen: evidence.notSeen,
  };
}

/** The causes of a diagnosis as a card shows them, each with the facts that speak for it. */
export function rankedCauses({ causes }: Diagnosis): Pick<EntryAnswer, 'causes' | 'isRanked'> {
  return {
    causes: causes.map(({ cause, because }) => ({ text: cause.text, because: because.map(factLine) })),
    isRanked: causes.some(({ because }) => because.length > 0),
  };
}

function factLine(fact: Fact): string {
  return `${fact.text} (${fact.source})`;
}
