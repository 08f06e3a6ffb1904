import type { Actor, Audience, CatalogEntry, Kind, RetryAdvice, Status } from '../core/entry';

/** Who acts, as the person who reads the card is told. */
const ACTOR_WORDS: Readonly<Record<Actor, string>> = {
  user: 'you',
  admin: 'an administrator of your organisation',
  developer: "the app's developer",
  security: 'your security team',
  microsoft: 'Microsoft',
  nobody: 'nobody',
};

const RETRY_WORDS: Readonly<Record<RetryAdvice, string>> = {
  now: 'Yes.',
  interactive: 'Yes, on a screen.',
  'after-fix': 'Not yet.',
  wait: 'Later.',
  never: 'No.',
};

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  interrupt: 'a pause in a normal sign-in',
  failure: 'a failed sign-in',
  transient: 'a passing problem of the service',
};

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  current: '',
  retired: 'no longer issued',
  unverified: 'meaning not confirmed by a published source',
};

/** "You, then an administrator of your organisation". */
export function whoWords(actors: readonly Actor[]): string {
  const [first, ...later] = actors.map((actor) => ACTOR_WORDS[actor]);
  if (first === ACTOR_WORDS.nobody && later.length > 0)
    return `Nobody at first; if it stays, ${later.join(', then ')}`;
  return sentenceCase([first, ...later].join(', then '));
}

/** The retry text of an entry; the advice in words is added where the text does not open with it. */
export function retryWords(retry: CatalogEntry['retry']): string {
  return /^(yes|no|not|later|only|wait|once|after)\b/i.test(retry.text)
    ? retry.text
    : `${RETRY_WORDS[retry.advice]} ${retry.text}`;
}

/** "AADSTS50076 · UserStrongAuthClientAuthNRequired · Multifactor authentication · a pause in a normal sign-in". */
export function codeLine(
  code: number,
  name: string | undefined,
  family: string | undefined,
  kind: Kind,
  status: Status = 'current',
): string {
  return [`AADSTS${code}`, name, family, KIND_WORDS[kind], STATUS_WORDS[status]].filter(Boolean).join(' · ');
}

export const AUDIENCE_WORDS: Readonly<Record<Audience | 'everyone', string>> = {
  user: 'for the person who signs in',
  admin: 'for administrators',
  developer: 'for developers',
  automation: 'for whoever runs scripts and services',
  everyone: 'for everyone',
};

export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
