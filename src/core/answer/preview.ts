import type { Answer } from './answer';
import { plainText } from './plain-text';

/** An answer in two lines, as a list of results shows it. Plain text. */
export interface Preview {
  readonly title: string;
  readonly text: string;
}

/** Longest second line, in characters; clients cut longer ones in the middle of a word. */
const MAX_TEXT_CHARS = 120;

/** How an answer stands in a list of results. */
export function previewOf(answer: Answer): Preview {
  switch (answer.kind) {
    case 'entry':
      return preview(`AADSTS${answer.entry.code}: ${answer.entry.title}`, answer.entry.meaning);
    case 'known':
      return preview(
        `AADSTS${answer.known.code}: ${answer.family.title}`,
        answer.known.says ?? answer.family.advice,
      );
    case 'unknown':
      return preview(`AADSTS${answer.code} is not in the catalog`, 'What helps with any sign-in error.');
    case 'related':
      return preview(`${answer.related.id}: ${answer.related.title}`, answer.related.meaning);
    case 'otherProduct':
      return preview(`A code of ${answer.product.product}`, 'Not explained here. What to do with it.');
    case 'compare':
      return preview(answer.guide.title, answer.guide.intro);
    case 'playbook':
      return preview(answer.playbook.title, answer.playbook.intro);
    case 'case':
      return preview(answer.title, `${answer.about}. ${answer.standing}`);
    default:
      return preview('Signpost', 'Sign-in errors explained.');
  }
}

function preview(title: string, text: string): Preview {
  return { title: plainText(title), text: shorten(plainText(text)) };
}

/** The text, cut after a whole word. */
function shorten(text: string): string {
  if (text.length <= MAX_TEXT_CHARS) return text;
  const end = text.lastIndexOf(' ', MAX_TEXT_CHARS - 1);
  return `${text.slice(0, end > 0 ? end : MAX_TEXT_CHARS - 1)}…`;
}
