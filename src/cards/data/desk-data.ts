import type { ReadItem } from '../../core/answer/answer';
import { escapeMarkdown } from '../../core/answer/plain-text';
import type {
  CaseAnswer,
  CaseListAnswer,
  DeskAnswer,
  IncidentAnswer,
  ShareFormAnswer,
} from '../../core/desk/desk-answer';
import { CASE_BUTTONS } from '../../core/desk/desk-answer';
import type { CardData } from '../card-data';
import { plainSteps, say } from '../card-data';
import { list } from '../entry-data';

/** Under the cards of cases. */
const DESK_FOOT = "From the cases of your organisation's helpdesk.";
const LIVE_DESK_FOOT = "From the cases of your organisation's helpdesk and its sign-in log.";

/** What the cards of the helpdesk's cases are bound to. */
export function deskData(answer: DeskAnswer): CardData {
  switch (answer.kind) {
    case 'case':
      return caseData(answer);
    case 'shareForm':
      return shareData(answer);
    case 'toChat':
      return {
        template: 'to-chat',
        data: {
          title: answer.title,
          text: answer.text,
          ...say(answer.text, 'Nobody has been told yet.'),
          link: answer.link ?? '',
          hasLink: answer.link !== undefined,
        },
      };
    case 'caseList':
      return caseListData(answer);
    case 'incident':
      return incidentData(answer);
  }
}

function caseData(answer: CaseAnswer): CardData {
  const { viewer, number, title, standing, notice, unreached, link, message } = answer;
  const shownMessage = message === undefined ? [] : [message];
  return {
    template: 'case',
    data: {
      number,
      title,
      about: escapeMarkdown(answer.about),
      standing,
      ...list('notices', notice === undefined ? [] : [escapeMarkdown(notice)]),
      ...list('warnings', warningsOf(answer)),
      ...list('messages', shownMessage.map(asLine)),
      ...list('unreached', unreached === undefined ? [] : [unreachedText(unreached, link)]),
      ...list('facts', answer.facts.map(asLine)),
      ...list('history', answer.history.map(asLine)),
      ...Object.fromEntries(CASE_BUTTONS.map((button) => [`may_${button}`, answer.buttons.includes(button)])),
      ...say(
        `${title}. ${standing}`,
        viewer === 'person'
          ? `${DESK_FOOT} Send **case ${number}** to see where it stands.`
          : footerFor(answer),
      ),
    },
  };
}

function footerFor({ evidence }: CaseAnswer): string {
  return (evidence?.lines.length ?? 0) > 0 ? LIVE_DESK_FOOT : DESK_FOOT;
}

function warningsOf({ viewer, isSecurity }: CaseAnswer): readonly string[] {
  if (!isSecurity) return [];
  return viewer === 'person'
    ? ['Approve no prompt, and tell nobody a code, until the helpdesk has looked at it.']
    : [
        'Security: a prompt that the person did not expect. Treat the account as at risk until shown otherwise.',
      ];
}

function unreachedText(text: string, link: string | undefined): string {
  return link === undefined ? text : `${text} To pass on: [the chat with Signpost](${link})`;
}

const asLine = ({ label, value }: ReadItem) => ({
  label: escapeMarkdown(label),
  value: escapeMarkdown(value),
});

function shareData({ title, hint, lines, steps }: ShareFormAnswer): CardData {
  const hasCode = hint.code !== undefined;
  return {
    template: 'share',
    data: {
      title: 'Ask the helpdesk',
      text: `Nothing is sent until you press "Share with the helpdesk". It is about: ${escapeMarkdown(title)}.`,
      ...list('lines', lines.map(asLine)),
      ...list(
        'steps',
        steps.map((text, index) => ({ title: text, value: String(index + 1) })),
      ),
      hasCode,
      hasNoCode: !hasCode,
      ...say(
        'Ask the helpdesk. Nothing is sent until you say so.',
        'What you pasted is not shared and not stored. The case keeps the lines above, what you ticked, and that it is yours. "my data" shows what is kept about you; "forget me" takes you, these IDs and your words out of it.',
      ),
    },
  };
}

function caseListData({ title, text, rows }: CaseListAnswer): CardData {
  return {
    template: 'cases',
    data: {
      title,
      text: escapeMarkdown(text),
      rows: rows.map((row) => ({ ...row, title: escapeMarkdown(row.title), text: escapeMarkdown(row.text) })),
      ...say(
        `${title}. ${text}`,
        `${DESK_FOOT} Send **cases all** for closed ones too, or **case** and a number.`,
      ),
    },
  };
}

function incidentData(answer: IncidentAnswer): CardData {
  const { number, isClosed, isAttack, title, about, likely, steps, standing, notice } = answer;
  return {
    template: 'incident',
    data: {
      number,
      title,
      about: escapeMarkdown(about),
      standing,
      ...list(
        'warnings',
        isAttack && !isClosed ? ['Security: bring in the security contact before anything else.'] : [],
      ),
      ...list('notices', notice === undefined ? [] : [escapeMarkdown(notice)]),
      ...list('likely', likely === '' ? [] : [escapeMarkdown(likely)]),
      ...list('steps', plainSteps(steps)),
      ...list('facts', answer.facts.map(asLine)),
      may_close: !isClosed,
      ...say(`${title}. ${about}. ${likely}`.trim(), DESK_FOOT),
    },
  };
}
