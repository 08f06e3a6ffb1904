import type { Match } from './match';

/** The codes that a match leads to, best first, and whether they are stated or only offered as choices. */
export function answeredCodes(match: Match): {
  readonly codes: readonly number[];
  readonly areStated: boolean;
} {
  switch (match.kind) {
    case 'entry':
      return { codes: [match.entry.code], areStated: true };
    case 'known':
      return { codes: [match.known.code], areStated: true };
    case 'unknown':
      return { codes: [match.code], areStated: true };
    case 'candidates':
      return { codes: match.candidates.map(({ code }) => code), areStated: false };
    case 'related':
      return { codes: match.related.codes, areStated: false };
    case 'otherProduct':
      return { codes: match.others.map(({ code }) => code), areStated: false };
    case 'ids':
    case 'nothing':
      return { codes: [], areStated: false };
  }
}
