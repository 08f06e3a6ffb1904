import type { Answer } from '../../core/answer/answer';
import { escapeMarkdown } from '../../core/answer/plain-text';
import type { Addressee } from '../../core/answer/was-this-you';
import type { Catalog } from '../../core/ports';
import { codeLine } from '../wording';

const WORDS = {
  person: {
    title: 'Was this you?',
    text: 'Did you start this sign-in yourself, just then? Until you are sure, approve nothing and give nobody a number or a code. The steps come after your answer.',
    yes: 'Yes, that was me',
    no: "No, that wasn't me",
  },
  desk: {
    title: 'Was it the person?',
    text: 'Ask the person, by a number that you know: did they start this sign-in themselves? Until they have said so, approve and reset nothing. The steps come after the answer.',
    yes: 'Yes, it was theirs',
    no: "No, it wasn't theirs",
  },
} as const satisfies Readonly<Record<Addressee, unknown>>;

/** What the card that asks "was this you?" is bound to; it depends on the code and on who is asked alone. */
export function wasThisYouData(
  answer: Answer,
  addressee: Addressee,
  catalog: Catalog,
): Readonly<Record<string, unknown>> {
  const what = subjectOf(answer, catalog);
  const words = WORDS[addressee];
  return {
    ...words,
    ...what,
    speak: escapeMarkdown(`${words.title} ${what.what}. Approve nothing until you are sure.`),
    footer:
      'This is asked first because somebody else may be trying to get into the account. Your answer opens the steps and is not stored.',
  };
}

function subjectOf(answer: Answer, catalog: Catalog): { readonly what: string; readonly codeLine: string } {
  if (answer.kind === 'entry' || answer.kind === 'known') {
    const { code, name, family, kind } = answer.kind === 'entry' ? answer.entry : answer.known;
    const familyTitle = catalog.family(family)?.title;
    return {
      what: answer.kind === 'entry' ? answer.entry.title : (familyTitle ?? 'A sign-in that did not work'),
      codeLine: codeLine(code, name, familyTitle, kind),
    };
  }
  const code = 'hint' in answer ? answer.hint?.code : undefined;
  return {
    what: 'A sign-in that somebody may have tried in your name',
    codeLine: code === undefined ? 'Without a code' : `AADSTS${code}`,
  };
}
