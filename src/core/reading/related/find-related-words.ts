import type { RelatedFamily } from '../../entry';
import type { RelatedCode } from '../reading';
import { allMatches } from '../text/matches';
import { MSAL_IDS, MSAL_SUBERROR_IDS, OAUTH_IDS, SUBERROR_IDS } from './related-ids';

const FAMILIES: ReadonlyMap<string, RelatedFamily> = new Map(
  (
    [
      ['msal', MSAL_IDS],
      ['suberror', SUBERROR_IDS],
      ['oauth', OAUTH_IDS],
    ] as const
  ).flatMap(([family, ids]) => ids.map((id): [string, RelatedFamily] => [id, family])),
);
const AMBIGUOUS: ReadonlySet<string> = new Set(MSAL_SUBERROR_IDS);
/** IDs without an underscore would be missed by looking for underscores. */
const GLUED_IDS = MSAL_IDS.filter((id) => !id.includes('_'));
const GLUED = new RegExp(`\\b(?:${GLUED_IDS.join('|')})\\b`, 'gi');

const SUBERROR_BEFORE = /sub_?error(?:key)?["'\s:=]{1,8}$/i;
const ERROR_BEFORE = /(?:^|[^b_a-z])(?:error|oautherrorkey|error_?code)["'\s:=]{1,8}$/i;
const LIBRARY_ERROR =
  /(?:BrowserAuthError|ClientAuthError|ClientConfigurationError|MsalClientException|MsalUiRequired|MsalException)\W/;
const MAX_ID_CHARS = 80;

/** A word with underscores, and what stands around it. */
interface Word {
  readonly value: string;
  readonly start: number;
}

function isWordSign(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95 || (code >= 65 && code <= 90)
  );
}

function wordsWithUnderscore(text: string): Word[] {
  const words: Word[] = [];
  let done = 0;
  for (let at = text.indexOf('_'); at >= 0; at = text.indexOf('_', done)) {
    let start = at;
    while (start > done && isWordSign(text.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (isWordSign(text.charCodeAt(end))) end++;
    if (end - start <= MAX_ID_CHARS) words.push({ value: text.slice(start, end).toLowerCase(), start });
    done = end;
  }
  return words;
}

/** What the words of the text say: the OAuth error, the suberror, and every known ID of the three families. */
export interface RelatedWords {
  readonly oauthError?: string;
  readonly suberror?: string;
  readonly related: readonly RelatedCode[];
}

function familyOf(text: string, { value, start }: Word, isSuberror: boolean): RelatedFamily | undefined {
  const family = FAMILIES.get(value);
  if (family !== 'oauth' && isSuberror) return 'suberror';
  if (AMBIGUOUS.has(value))
    return LIBRARY_ERROR.test(text.slice(Math.max(0, start - 60), start)) ? 'msal' : 'suberror';
  return family;
}

/** Looks for the snake-case codes of OAuth, of Entra's suberrors and of MSAL. */
export function findRelatedWords(text: string): RelatedWords {
  const related: RelatedCode[] = [];
  let oauthError: string | undefined;
  let named: string | undefined;
  let suberror: string | undefined;
  for (const word of wordsWithUnderscore(text)) {
    const before = text.slice(Math.max(0, word.start - 32), word.start);
    const isSuberror = SUBERROR_BEFORE.test(before);
    const family = familyOf(text, word, isSuberror);
    if (isSuberror && suberror === undefined) suberror = word.value;
    if (family === undefined) continue;
    if (!(isSuberror && !FAMILIES.has(word.value)))
      related.push({ family: isSuberror ? 'suberror' : family, id: word.value });
    if (family !== 'oauth' || isSuberror) continue;
    oauthError ??= word.value;
    if (named === undefined && ERROR_BEFORE.test(before)) named = word.value;
  }
  for (const match of allMatches(GLUED, text)) related.push({ family: 'msal', id: match[0].toLowerCase() });
  suberror ??= related.find(({ family }) => family === 'suberror')?.id;
  const error = named ?? oauthError;
  return {
    ...(error === undefined ? {} : { oauthError: error }),
    ...(suberror === undefined ? {} : { suberror }),
    related,
  };
}
