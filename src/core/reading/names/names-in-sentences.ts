import type { IdKind } from '../labels/id-labels';
import { allMatches } from '../text/matches';
import { NAME_GRADES, type NameMention, suits } from './name-mention';

const MAX_TOLD_CHARS = 150;
const { quoted: QUOTED, told: TOLD, listed: LISTED } = NAME_GRADES;

/** A sentence that names something without quotes: what stands before the name, and what may end it. */
interface Sentence {
  readonly kind: IdKind;
  readonly before: string;
  readonly ends: readonly string[];
  /** Whether the name may reach to the end of the text. */
  readonly mayEndText: boolean;
  readonly grade: number;
}

const SENTENCES: readonly Sentence[] = [
  {
    kind: 'resource',
    before: 'principal named ',
    ends: [' was not found'],
    mayEndText: false,
    grade: QUOTED,
  },
  {
    kind: 'tenant',
    before: 'enant named ',
    ends: ['. ', '.\n', '\n', ' was ', ' This ', ','],
    mayEndText: true,
    grade: QUOTED,
  },
  { kind: 'tenant', before: 'exist in the ', ends: [' directory'], mayEndText: false, grade: QUOTED },
  { kind: 'tenant', before: 'found in the ', ends: [' directory'], mayEndText: false, grade: QUOTED },
  {
    kind: 'tenant',
    before: 'our organization ',
    ends: [' has not', ' has no', ' lacks', ' does not', ' is not'],
    mayEndText: false,
    grade: QUOTED,
  },
  {
    kind: 'tenant',
    before: 'dministrator of ',
    ends: [' has set a policy'],
    mayEndText: false,
    grade: TOLD,
  },
  {
    kind: 'resource',
    before: 'alue from request: ',
    ends: ['. ', ' ', '\n'],
    mayEndText: true,
    grade: QUOTED,
  },
  {
    kind: 'resource',
    before: 'pplication named ',
    ends: [' was not found in the tenant'],
    mayEndText: false,
    grade: TOLD,
  },
];

/** The name that starts at the position, up to the nearest of its ends; undefined where none is near. */
function nameUpTo(text: string, start: number, { ends, mayEndText }: Sentence): string | undefined {
  const window = text.slice(start, start + MAX_TOLD_CHARS);
  let end = mayEndText && start + window.length === text.length ? window.length : -1;
  for (const mark of ends) {
    const at = window.indexOf(mark);
    if (at > 0 && (end < 0 || at < end)) end = at;
  }
  const name = end < 0 ? '' : window.slice(0, end);
  return /^[\s'"“‘«({<]|["'\n]/.test(name) ? undefined : name;
}

function inSentences(text: string): NameMention[] {
  const found: NameMention[] = [];
  for (const sentence of SENTENCES) {
    const { before, kind, grade } = sentence;
    for (let at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + before.length)) {
      const told = nameUpTo(text, at + before.length, sentence) ?? '';
      const name = sentence.mayEndText ? trimmed(told) : told.trim();
      if (suits(kind, name)) found.push({ kind, value: name, start: at, grade });
    }
  }
  return found;
}

/** Parameters and addresses whose value shows where it ends. */
const PARAMETERS: readonly {
  readonly kind: IdKind;
  /** What has to be in the text, in lower case, for the pattern to be tried. */
  readonly needs: string;
  readonly pattern: RegExp;
  readonly grade: number;
}[] = [
  {
    kind: 'tenant',
    needs: 'in the directory ',
    grade: QUOTED,
    pattern: /in the directory ([A-Z0-9][^\s'"]{0,80}|[a-z0-9-]{1,60}\.[^\s'"]{1,60})/g,
  },
  {
    kind: 'tenant',
    needs: 'tenant',
    grade: LISTED,
    pattern: /\btenant(?:[ _-]?(?:id|name|domain))?["']?[ =:]{1,3}["']?([a-z0-9][a-z0-9.-]{3,120})/gi,
  },
  {
    kind: 'tenant',
    needs: 'login.',
    grade: LISTED,
    pattern: /login\.(?:microsoftonline|windows)\.(?:com|net|us)\/([a-z0-9][a-z0-9.-]{3,120})/gi,
  },
  {
    kind: 'resource',
    needs: 'resource',
    grade: TOLD,
    pattern:
      /\bresource(?:[ _-]?(?:id|uri|url))?["']?[ =:]{1,3}["']?((?:https?|api):\/\/[^\s"'&,;<>)]{2,200})/gi,
  },
];

function trimmed(value: string): string {
  return value.trim().replace(/[.,;:)\]]{1,3}$/, '');
}

function inParameters(text: string): NameMention[] {
  const found: NameMention[] = [];
  const lower = text.toLowerCase();
  for (const { kind, needs, pattern, grade } of PARAMETERS) {
    if (!lower.includes(needs)) continue;
    for (const match of allMatches(pattern, text)) {
      const value = trimmed(match[1] ?? '');
      // Behind a mere parameter a single word is no name.
      if (suits(kind, value) && (grade === QUOTED || value.includes('.'))) {
        found.push({ kind, value, start: match.index, grade });
      }
    }
  }
  return found;
}

/** Names in sentences that Entra writes without quotes, in parameters and in addresses. */
export function namesInSentences(text: string): NameMention[] {
  return [...inSentences(text), ...inParameters(text)];
}
