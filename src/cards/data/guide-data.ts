import type { Catalog } from '../../core/ports';
import { type AnswerOf, type CardData, codeRow, say } from '../card-data';
import { list, showSteps } from '../entry-data';
import { footer } from '../footer';
import { AUDIENCE_WORDS } from '../wording';

/** How codes differ that are easily confused. */
export function compareData({ guide, asked }: AnswerOf<'compare'>, catalog: Catalog): CardData {
  const isAsked = (codes: readonly number[]) =>
    asked.length === 0 || codes.some((code) => asked.includes(code));
  const both = guide.questions.filter(
    ({ pair }) => asked.length > 1 && pair.every((code) => asked.includes(code)),
  );
  const questions = both.length > 0 ? both : guide.questions.filter(({ pair }) => isAsked(pair));
  const rows = asked.length > 1 ? guide.rows.filter(({ code }) => asked.includes(code)) : guide.rows;
  return {
    template: 'compare',
    data: {
      title: guide.title,
      intro: guide.intro,
      ...say(guide.title),
      footer: footer(guide.references, guide.reviewed, catalog, 'agents'),
      rows: rows.map((each) => ({ ...each, title: catalog.entry(each.code)?.title ?? '' })),
      questions: questions.map(({ pair, question, answer }) => ({
        pair: `${pair[0]} or ${pair[1]}?`,
        question,
        answer,
      })),
    },
  };
}

/** A way through a whole situation. */
export function playbookData({ playbook }: AnswerOf<'playbook'>, catalog: Catalog): CardData {
  const steps = playbook.steps.map((step) => ({ ...step, risk: 'safe' as const, needsIdentityProof: false }));
  return {
    template: 'playbook',
    data: {
      title: playbook.title,
      intro: playbook.intro,
      ...say(playbook.title),
      footer: footer(playbook.references, playbook.reviewed, catalog, 'agents'),
      ...list('steps', showSteps(steps, catalog)),
      ...list('notes', playbook.notes, 'hasNotes'),
      rows: playbook.codes.flatMap((code) => {
        const entry = catalog.entry(code);
        return entry ? [codeRow({ code, title: entry.title })] : [];
      }),
    },
  };
}

/** All of those ways. */
export function playbooksData({ playbooks }: AnswerOf<'playbooks'>): CardData {
  return {
    template: 'playbooks',
    data: {
      title: 'Guides',
      text: 'Ways through situations that are not tied to one code. Choose one, or send its name.',
      ...say('Guides'),
      playbooks: playbooks.map(({ id, title, audience }) => ({
        id,
        title,
        intro: `A guide ${AUDIENCE_WORDS[audience]}`,
      })),
    },
  };
}
