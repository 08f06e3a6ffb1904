import type { AttemptFindings } from '../diagnosis/diagnose-attempt';
import { failedPolicies } from '../diagnosis/policies';
import type { Spoken } from '../verdicts/verdict';
import { plainText } from './plain-text';

/** The slots that the sentence of a verdict may hold, each with what it reads as where nothing is known. */
export const VERDICT_SLOTS: Readonly<Record<'app' | 'rule', Spoken>> = {
  app: { person: 'The app', agent: 'The app' },
  rule: { person: 'A rule of your organisation', agent: 'A policy' },
};

/** A sentence of a verdict with the app and the policies of the attempt in it. Plain text. */
export function fillVerdict(sentence: string, findings: AttemptFindings, reader: keyof Spoken): string {
  const values = { app: appOf(findings), rule: ruleOf(findings) };
  return sentence.replace(/\{(app|rule)\}/g, (_, slot: 'app' | 'rule') => {
    return values[slot] ?? VERDICT_SLOTS[slot][reader];
  });
}

function appOf({ attempt }: AttemptFindings): string | undefined {
  return plainText(attempt.answer.applicationName ?? '') || undefined;
}

/** The first policy by name, and that there are more. */
function ruleOf({ attempt }: AttemptFindings): string | undefined {
  const [first, ...others] = failedPolicies(attempt.answer).flatMap(
    ({ name }) => plainText(name ?? '') || [],
  );
  if (first === undefined) return undefined;
  return others.length === 0 ? `The rule "${first}"` : `The rule "${first}" (and ${others.length} more)`;
}
