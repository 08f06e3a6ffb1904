import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../../src/compose/paths';
import type { ServerName } from './server-process';

/** A message to send, and how its right reply is told from others. */
export interface Question {
  readonly text: string;
  readonly isRight: (reply: string) => boolean;
}

/** One thing to measure: a server and the messages that it gets. */
export interface Subject {
  readonly name: string;
  readonly server: ServerName;
  readonly question: (index: number) => Question;
}

/** How many different descriptions are sent in turn. */
const DESCRIPTIONS = 20;

/** The message of a person who copied the sign-in page; every one with IDs of its own. */
function paste(): { text: string; correlationId: string } {
  const correlationId = randomUUID();
  const text = `AADSTS50076: Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '00000003-0000-0000-c000-000000000000'.
Trace ID: ${randomUUID()}
Correlation ID: ${correlationId}
Timestamp: 2026-11-20 08:15:30Z`;
  return { text, correlationId };
}

export const ECHO: Subject = {
  name: 'echo',
  server: 'echo-bot',
  question: () => {
    const { text, correlationId } = paste();
    return { text, isRight: (reply) => reply.includes('Echo: AADSTS50076') && reply.includes(correlationId) };
  },
};

export const BY_NUMBER: Subject = {
  name: 'by number',
  server: 'signpost-server',
  question: () => {
    const { text, correlationId } = paste();
    const isRight = (reply: string): boolean =>
      reply.includes('AdaptiveCard') && reply.includes('AADSTS50076') && reply.includes(correlationId);
    return { text, isRight };
  },
};

/** The answers that descriptions without a number bring: one entry, or a few to choose from. */
export function subjectsByWords(): Subject[] {
  const dist = join(PROJECT_FOLDER, 'dist');
  const { loadKnowledge } = require(
    join(dist, 'compose', 'load-knowledge.js'),
  ) as typeof import('../../src/compose/load-knowledge');
  const { answerMessage } = require(
    join(dist, 'flows', 'answer-message.js'),
  ) as typeof import('../../src/flows/answer-message');
  const knowledge = loadKnowledge();
  const found: Record<'entry' | 'candidates', { text: string; code: number }[]> = {
    entry: [],
    candidates: [],
  };
  for (const text of knowledge.catalog.entries.flatMap(({ symptoms }) => symptoms)) {
    const answer = answerMessage(
      { asker: { isOwnTenant: true }, place: 'personal', text, pictures: 0, receivedAt: 0 },
      knowledge,
    );
    if (answer.kind === 'entry') found.entry.push({ text, code: answer.entry.code });
    const first = answer.kind === 'candidates' ? answer.candidates[0] : undefined;
    if (first) found.candidates.push({ text, code: first.code });
  }
  return [toSubject('by words', found.entry), toSubject('by words, choice', found.candidates)];
}

/** All of these in turn, as one subject. */
export function mix(subjects: readonly Subject[]): Subject {
  const [first = BY_NUMBER] = subjects;
  return {
    name: subjects.map(({ name }) => name).join(' + '),
    server: first.server,
    question: (index) =>
      (subjects[index % subjects.length] ?? first).question(Math.floor(index / subjects.length)),
  };
}

/** Takes descriptions from all over the catalog, so that many entries are answered. */
function toSubject(name: string, found: readonly { text: string; code: number }[]): Subject {
  const step = Math.max(1, Math.floor(found.length / DESCRIPTIONS));
  const chosen = found.filter((_, index) => index % step === 0).slice(0, DESCRIPTIONS);
  return {
    name,
    server: 'signpost-server',
    question: (index) => {
      const { text = '', code = 0 } = chosen[index % chosen.length] ?? {};
      return { text, isRight: (reply) => reply.includes('AdaptiveCard') && reply.includes(String(code)) };
    },
  };
}
