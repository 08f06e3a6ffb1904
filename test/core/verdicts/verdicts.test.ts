import { VERDICT_SLOTS } from '../../../src/core/answer/verdict-slots';
import type { Spoken, Verdict } from '../../../src/core/verdicts/verdict';
import { FROM_ENTRY } from '../../../src/core/verdicts/verdict';
import { VERDICT_IDS } from '../../../src/core/verdicts/verdict-id';
import { ACTOR_WORDS, RETRY_WORDS, STATE_WORDS } from '../../../src/core/verdicts/verdict-words';
import { VERDICTS } from '../../../src/core/verdicts/verdicts';
import { knowledge } from '../../support/knowledge';

const ALL = VERDICT_IDS.map((id) => VERDICTS[id]);

/** Everything that a verdict says to one reader. */
function saidTo(reader: keyof Spoken, { title, sentence, retry, steps }: Verdict): string[] {
  return [
    title[reader],
    sentence[reader],
    ...(retry === FROM_ENTRY ? [] : [retry.text[reader]]),
    ...steps[reader].flatMap((step) => (step === FROM_ENTRY ? [] : step.text)),
  ];
}

function words(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

describe.each(ALL)('$id', (verdict) => {
  it('has its name in the table', () => {
    expect(VERDICTS[verdict.id]).toBe(verdict);
  });

  it('never says "you" to an agent', () => {
    expect(saidTo('agent', verdict).filter((text) => /\b(?:you|your|yours|yourself)\b/i.test(text))).toEqual(
      [],
    );
  });

  it.each(['person', 'agent'] as const)('has a short title and sentence for the %s', (reader) => {
    expect(verdict.title[reader].length).toBeLessThanOrEqual(60);
    expect(verdict.title[reader]).not.toMatch(/[{}]/);
    expect(verdict.sentence[reader]).toMatch(/^[A-Z{].{8,}\.$/);
    expect(words(verdict.sentence[reader])).toBeLessThanOrEqual(16);
  });

  it('holds no slot that nobody fills', () => {
    const slots = saidTo('person', verdict)
      .concat(saidTo('agent', verdict))
      .flatMap((text) => text.match(/\{\w*\}/g) ?? []);
    expect(slots.filter((slot) => !(slot.slice(1, -1) in VERDICT_SLOTS))).toEqual([]);
  });

  it('leads to a step for whoever reads it, unless there is nothing to fix', () => {
    const isDone = verdict.state === 'nothingToFix' && verdict.whoActs === 'nobody';
    for (const steps of [verdict.steps.person, verdict.steps.agent]) expect(steps.length > 0).toBe(!isDone);
  });

  it('names only places that exist', () => {
    const { catalog } = knowledge();
    const paths = [...verdict.steps.person, ...verdict.steps.agent].flatMap((step) =>
      step === FROM_ENTRY ? [] : (step.path ?? []),
    );
    expect(paths.filter((path) => catalog.path(path) === undefined)).toEqual([]);
  });

  it('does not tell somebody to try again at once behind "was this you?"', () => {
    if (verdict.asksFirst && verdict.retry !== FROM_ENTRY)
      expect(verdict.retry.text.person).not.toMatch(/^yes[.:]/i);
  });
});

it('every word of a state, an actor and a retry is there for both readers, and the agent is never "you"', () => {
  const tables = [STATE_WORDS, ACTOR_WORDS, RETRY_WORDS];
  const spoken = tables.flatMap((table) => Object.values<Spoken>(table));
  for (const { person, agent } of spoken) {
    expect(person).not.toBe('');
    expect(agent).not.toMatch(/\b(?:you|your)\b/i);
  }
});

it('no two verdicts have the same sentence', () => {
  const sentences = ALL.map(({ sentence }) => sentence.person);
  expect(new Set(sentences).size).toBe(sentences.length);
});
