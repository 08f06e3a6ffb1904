import type { Answer } from '../../core/answer/answer';
import type { RelatedFamily } from '../../core/entry';
import { answerMessage, type Knowledge } from '../../flows/answer-message';
import type { CoverageItem } from './coverage-items';

/**
 * How an item is answered, best first: its own entry (`full`, `working`), its line (`known`), its related entry,
 * something else than what was asked for (`other`), or nothing (`unknown`).
 */
export const COVERAGE_DEPTHS = ['full', 'working', 'known', 'related', 'other', 'unknown'] as const;
export type CoverageDepth = (typeof COVERAGE_DEPTHS)[number];

/** One item of the list and the answer it got. */
export interface Covered {
  readonly group: 'aadsts' | RelatedFamily;
  readonly id: string;
  readonly depth: CoverageDepth;
  /** What was answered, such as `entry 50076` or `related msal throttled_request`. */
  readonly answered: string;
  /** The message that was answered so; of several, the one with the worst answer. */
  readonly message: string;
}

/** How people see a related code, by family. Every one of the messages has to be answered. */
const SEEN_AS: Readonly<Record<RelatedFamily, (id: string) => readonly string[]>> = {
  oauth: (id) => [`{"error":"${id}"}`],
  suberror: (id) => [`{"suberror":"${id}"}`],
  msal: (id) => [`BrowserAuthError: ${id}`, `MsalError: ${id}`],
  windows: (id) => [`Error code: ${id}`],
  http: (id) => [`HTTP ${id} from login.microsoftonline.com`],
};

/** Sends every item through the pipeline of the bot, as a message of a person, and says how deep each is answered. */
export function coverage(items: readonly CoverageItem[], knowledge: Knowledge): Covered[] {
  return items.map((item) => {
    const answers = messagesOf(item).map((message) => {
      const answer = answerMessage(
        { asker: { isOwnTenant: true }, place: 'personal', text: message, pictures: 0, receivedAt: 0 },
        knowledge,
      );
      return { depth: depthOf(item, answer), answered: nameOf(answer), message };
    });
    const worst = answers.reduce((a, b) =>
      COVERAGE_DEPTHS.indexOf(b.depth) > COVERAGE_DEPTHS.indexOf(a.depth) ? b : a,
    );
    return item.kind === 'code'
      ? { group: 'aadsts', id: String(item.code), ...worst }
      : { group: item.family, id: item.id, ...worst };
  });
}

/** A number alone is taken for a command; in a paste it goes through the reader. */
function messagesOf(item: CoverageItem): readonly string[] {
  return item.kind === 'code'
    ? [
        `AADSTS${item.code}`,
        `AADSTS${item.code}: Sign-in failed.\nCorrelation ID: 0a1b2c3d-4e5f-4061-8273-94a5b6c7d8e9`,
      ]
    : SEEN_AS[item.family](item.id);
}

function depthOf(item: CoverageItem, answer: Answer): CoverageDepth {
  switch (answer.kind) {
    case 'entry':
      return item.kind === 'code' && item.code === answer.entry.code ? answer.entry.depth : 'other';
    case 'known':
      return item.kind === 'code' && item.code === answer.known.code ? 'known' : 'other';
    case 'related': {
      const { family, id } = answer.related;
      const isAsked =
        item.kind === 'related' && item.family === family && item.id.toLowerCase() === id.toLowerCase();
      return isAsked ? 'related' : 'other';
    }
    case 'unknown':
    case 'ids':
    case 'nothing':
      return 'unknown';
    default:
      return 'other';
  }
}

function nameOf(answer: Answer): string {
  switch (answer.kind) {
    case 'entry':
      return `entry ${answer.entry.code}`;
    case 'known':
      return `known ${answer.known.code}`;
    case 'unknown':
      return `unknown ${answer.code}`;
    case 'related':
      return `related ${answer.related.family} ${answer.related.id}`;
    case 'candidates':
      return `candidates ${answer.candidates.map(({ code }) => code).join(' ')}`;
    case 'otherProduct':
      return `other product ${answer.product.product} ${answer.product.code}`;
    default:
      return answer.kind;
  }
}
