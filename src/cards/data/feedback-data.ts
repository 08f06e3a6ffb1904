import type { MissingReason } from '../../core/feedback/counted-event';
import type { FeedbackAnswer, StatsAnswer, WhatWasMissingAnswer } from '../../core/feedback/feedback-answer';
import { MIN_VOTES } from '../../core/feedback/stats';
import type { CardData } from '../card-data';
import { say } from '../card-data';
import { list } from '../entry-data';

/** What the cards of feedback and statistics are bound to. */
export function feedbackData(answer: FeedbackAnswer): CardData {
  return answer.kind === 'stats' ? statsData(answer) : missingData(answer);
}

const REASON_WORDS: Readonly<Record<MissingReason, string>> = {
  notMyProblem: 'It is not my problem',
  stepsFailed: 'The steps did not work',
  tooHard: 'Too hard to follow',
  needsOthers: 'Somebody else has to act',
  other: 'Something else',
};

function missingData({ title }: WhatWasMissingAnswer): CardData {
  return {
    template: 'what-was-missing',
    data: {
      title: 'What was missing?',
      text: `It is about: ${title}. Choose what fits best; the choice alone is counted, for the code and not for you.`,
      ...REASON_WORDS,
      ...say(
        'What was missing? Choose what fits best.',
        'Still stuck? Go back to the steps and press "Still stuck".',
      ),
    },
  };
}

/** Length of the longest bar, in blocks. */
const BAR_BLOCKS = 12;

function statsData({ asked, unknown, helpful, resolve }: StatsAnswer): CardData {
  const highest = asked[0]?.total ?? 0;
  return {
    template: 'stats',
    data: {
      title: 'What Signpost was asked',
      text:
        asked.length === 0
          ? 'Nothing has been counted yet.'
          : 'Counted by code since Signpost was set up, without anything about a person.',
      ...list(
        'asked',
        asked.map(({ code, title, total }) => ({
          code: String(code),
          title,
          total,
          bar: '█'.repeat(Math.max(1, Math.round((total / highest) * BAR_BLOCKS))),
        })),
      ),
      ...list(
        'unknown',
        unknown.map(({ code, total }) => `**${code}**: ${total} ${total === 1 ? 'time' : 'times'}`),
      ),
      ...list(
        'helpful',
        helpful.map(
          ({ code, title, percent, votes }) => `**${code}** ${title}: ${percent} % of ${votes} votes`,
        ),
      ),
      resolve: resolveWords(resolve),
      minVotes: `Shares are told from ${MIN_VOTES} votes on, the least helpful first.`,
      ...say('What Signpost was asked', 'From the counts of Signpost. The last seconds may be missing.'),
    },
  };
}

function resolveWords(resolve: StatsAnswer['resolve']): string {
  if (resolve === undefined) return 'No case has been resolved yet.';
  const { cases, median, longest } = resolve;
  if (cases === 1) return `The one case that was resolved took ${duration(longest)}.`;
  return `Half of ${cases} resolved cases took ${duration(median)} or less, the longest ${duration(longest)}.`;
}

function duration(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  if (minutes < 120) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`;
}
