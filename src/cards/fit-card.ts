import type { Answer, ReadItem, ShownCause } from '../core/answer/answer';
import type { Hint } from '../core/answer/hint';
import type { ShownEvidence } from '../core/answer/shown-evidence';
import type { Card } from '../core/ports';

/** Teams refuses messages of about 28 KB; the rest is for what is put around a card. */
const MAX_CARD_CHARS = 27_000;

/** How long each value from the sign-in log may be, and how many of its lines stand on the card. */
interface Room {
  readonly chars: number;
  readonly lines: number;
  /** Whether the buttons carry back no more than what names the sign-in. */
  readonly isBare?: true;
}

/** Tried one after the other until the card fits: names of policies and apps can be long, and there can be many. */
const ROOMS: readonly Room[] = [
  { chars: 100, lines: 24 },
  { chars: 60, lines: 16 },
  { chars: 60, lines: 16, isBare: true },
  { chars: 40, lines: 8, isBare: true },
];

const CUT_WORDS = 'Long names are cut and some lines are left out, so that the card can be sent.';

/**
 * The card of an answer, small enough to be sent: where values from the sign-in log make it too large, they are cut, and
 * the card says so. What the catalog says stays whole. Only cards that a log had its part in are measured: measuring
 * costs as much as writing the card.
 */
export function renderToFit(answer: Answer, render: (answer: Answer) => Card): Card {
  const card = render(answer);
  const isFromLog = 'evidence' in answer && answer.evidence !== undefined;
  if (!isFromLog || fits(card)) return card;
  for (const room of ROOMS) {
    const smaller = render(cut(answer, room));
    if (fits(smaller)) return smaller;
  }
  return card;
}

function fits(card: Card): boolean {
  return JSON.stringify(card).length < MAX_CARD_CHARS;
}

function cut(answer: Answer, room: Room): Answer {
  const evidence = 'evidence' in answer ? answer.evidence : undefined;
  const hint = 'hint' in answer && room.isBare ? answer.hint : undefined;
  return {
    ...answer,
    ...(evidence && { evidence: cutEvidence(evidence, room) }),
    ...(hint && { hint: bareHint(hint) }),
    ...(answer.kind === 'entry' && { causes: answer.causes.map((cause) => cutCause(cause, room)) }),
  } as Answer;
}

function cutEvidence(evidence: ShownEvidence, { chars, lines }: Room): ShownEvidence {
  if (evidence.lines.length === 0) return evidence;
  return {
    ...evidence,
    lines: evidence.lines.slice(0, lines).map(({ label, value }): ReadItem => {
      return { label, value: cutText(value, chars) };
    }),
    notSeen: [...evidence.notSeen, CUT_WORDS],
  };
}

function cutCause({ text, because }: ShownCause, { chars }: Room): ShownCause {
  return { text, because: because.map((fact) => cutText(fact, chars)) };
}

/** Fields that the card shows and the log has; without them a button still leads to the same sign-in. */
const LEFT_OUT = new Set(['policyIds', 'related', 'applicationId', 'resource']);

function bareHint(hint: Hint): Hint {
  return Object.fromEntries(Object.entries(hint).filter(([field]) => !LEFT_OUT.has(field)));
}

function cutText(text: string, chars: number): string {
  const signs = [...text];
  return signs.length <= chars ? text : `${signs.slice(0, chars - 1).join('')}…`;
}
