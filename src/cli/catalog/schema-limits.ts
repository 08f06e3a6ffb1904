import type { ZodIssue } from 'zod';
import { entrySchema } from '../../catalog/schema';
import { AUDIENCES } from '../../core/entry';

const TOO_LONG = 'word '.repeat(2000);
const TOO_MANY = 20;
const NO_CHOICE = 'none of them';

const STEP = {
  text: TOO_LONG,
  why: TOO_LONG,
  opens: TOO_LONG,
  summary: TOO_LONG,
  role: NO_CHOICE,
  risk: NO_CHOICE,
};

/** An entry in which everything is too long that may be, and every choice is none. */
const OVERSIZED = {
  status: NO_CHOICE,
  depth: NO_CHOICE,
  kind: NO_CHOICE,
  whoActs: [NO_CHOICE],
  title: TOO_LONG,
  says: TOO_LONG,
  meaning: TOO_LONG,
  retry: { advice: NO_CHOICE, text: TOO_LONG },
  phrases: [TOO_LONG],
  symptoms: [TOO_LONG],
  causes: [{ text: TOO_LONG, concerns: NO_CHOICE }],
  steps: Object.fromEntries(AUDIENCES.map((audience) => [audience, Array(TOO_MANY).fill(STEP)])),
  diagnose: [TOO_LONG],
  verify: [TOO_LONG],
  prevent: [TOO_LONG],
  examples: [{ language: NO_CHOICE, title: TOO_LONG, code: TOO_LONG }],
  tip: TOO_LONG,
  confusedWith: [{ test: TOO_LONG }],
};

/**
 * What an entry's fields may hold, in words, by path without positions: `meaning` gives `at most 90 words`,
 * `steps.user` gives `at most 4`, `kind` gives its choices. Asked from the schema itself, so that it cannot differ.
 */
export function schemaLimits(): ReadonlyMap<string, string> {
  const issues = entrySchema.safeParse(OVERSIZED).error?.issues ?? [];
  return new Map(
    issues.flatMap((issue) => {
      const limit = limitOf(issue);
      const path = issue.path.filter((part) => typeof part === 'string').join('.');
      return limit === undefined ? [] : [[path, limit]];
    }),
  );
}

function limitOf(issue: ZodIssue): string | undefined {
  switch (issue.code) {
    case 'too_big':
      return `at most ${issue.maximum}${issue.type === 'string' ? ' characters' : ''}`;
    case 'invalid_enum_value':
      return issue.options.join(', ');
    default:
      return /at most \d+ words/.exec(issue.message)?.[0];
  }
}
