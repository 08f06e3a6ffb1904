import type { Answer } from '../../src/core/answer/answer';
import type { Inquiry } from '../../src/core/inquiry';
import { answerMessage } from '../../src/flows/answer-message';
import type { ButtonPress } from '../../src/flows/press-button';
import { pressButton } from '../../src/flows/press-button';
import { inquiry } from './inquiry';
import { knowledge } from './knowledge';
import { sampleDeskAnswers } from './sample-cases';
import { sampleGateAnswers } from './sample-gates';
import { sampleLiveAnswers } from './sample-live-answers';
import { sampleLongestAnswers } from './sample-longest-answers';
import { sampleThreadAnswers } from './sample-thread-answers';

export const FULL_PASTE = `AADSTS50076: Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '00000003-0000-0000-c000-000000000000'.
Trace ID: 7c1de0a4-52b8-4a9e-9f31-0d6b8a2e4400
Correlation ID: 2f9b6c18-7d43-4e05-b1aa-93c45d70e812
Timestamp: 2026-11-20 08:15:30Z`;

const HINT = {
  code: 50076,
  correlationId: '2f9b6c18-7d43-4e05-b1aa-93c45d70e812',
  requestId: '7c1de0a4-52b8-4a9e-9f31-0d6b8a2e4400',
  timestamp: '2026-11-20T08:15:30Z',
} as const;

/** One message for each kind of reply to a message. */
const MESSAGES: Readonly<Record<string, Partial<Inquiry>>> = {
  'entry-person': { text: FULL_PASTE },
  'entry-channel': { text: FULL_PASTE, place: 'channel' },
  'entry-with-others': {
    text: 'AADSTS50058: A silent sign-in request was sent but no user is signed in.\nlater the same day\nAADSTS50011: The redirect URI does not match.',
  },
  'entry-with-secret': { text: 'my password is Winter!2026x and it says AADSTS50126' },
  'entry-policy-from-paste': {
    text: '{"error":"interaction_required","error_description":"AADSTS50076: Due to a configuration change made by your administrator, you must use multi-factor authentication to access \'797f4846-ba00-4fd7-ba43-dac1f8f63013\'.","error_codes":[50076],"claims":"{\\"access_token\\":{\\"capolids\\":{\\"essential\\":true,\\"values\\":[\\"3f0c1b52-6a7d-4d0e-8a55-1f2e3d4c5b6a\\"]}}}"}',
  },
  'was-this-you': {
    text: 'AADSTS500121: Authentication failed during strong authentication request.\nCorrelation ID: 2f9b6c18-7d43-4e05-b1aa-93c45d70e812',
  },
  several: { text: '50074 50076 50079' },
  candidates: { text: 'the app says I need approval from an admin before I can use it' },
  symptom: { text: 'says my account is locked, I tried the wrong password a few times' },
  known: { text: 'AADSTS18000: something failed' },
  unknown: { text: 'AADSTS9876543: something new' },
  ids: { text: 'Correlation ID: 2f9b6c18-7d43-4e05-b1aa-93c45d70e812' },
  nothing: { text: 'is the canteen open on Friday?' },
  picture: { text: '', pictures: 1 },
  'other-product': { text: 'AADB2C90118: The user has forgotten their password.' },
  related: { text: 'MSAL error: interaction_in_progress' },
  search: { text: 'search guest cannot get in' },
  compare: { text: 'compare 50074 50076' },
  'compare-missing': { text: 'compare 18000 18001' },
  playbook: { text: 'playbook the prompt never arrives' },
  playbooks: { text: 'playbooks' },
  help: { text: 'help' },
  about: { text: 'about' },
};

/** One press for each kind of reply to a button. */
const PRESSES: Readonly<Record<string, ButtonPress>> = {
  'entry-admin': { verb: 'view', view: 'admin', hint: HINT },
  'entry-developer': { verb: 'view', view: 'developer', hint: HINT },
  'compare-cluster': { verb: 'compare', hint: HINT },
  bundle: { verb: 'stuck', hint: HINT },
  'bundle-security': { verb: 'stuck', hint: { ...HINT, wasMe: false } },
  'not-me': { verb: 'notMe', hint: HINT },
  worked: { verb: 'worked', hint: HINT },
};

/** Every kind of answer, by name, made by the real flows from the real catalog. */
export async function sampleAnswers(): Promise<ReadonlyMap<string, Answer>> {
  const answers = new Map<string, Answer>();
  for (const [name, message] of Object.entries(MESSAGES))
    answers.set(name, answerMessage(inquiry(message), knowledge()));
  for (const [name, press] of Object.entries(PRESSES))
    answers.set(
      name,
      await pressButton(press, 'personal', { ...knowledge(), counts: { add: async () => {} } }),
    );
  for (const [name, answer] of sampleDeskAnswers()) answers.set(name, answer);
  for (const [name, answer] of await sampleThreadAnswers()) answers.set(name, answer);
  for (const [name, answer] of sampleGateAnswers()) answers.set(name, answer);
  answers.set('what-was-missing', {
    kind: 'whatWasMissing',
    title: "You need to confirm that it's you",
    hint: HINT,
  });
  answers.set('stats', SAMPLE_STATS);
  for (const [name, answer] of await sampleLiveAnswers()) answers.set(name, answer);
  answers.set('was-it-theirs', askedByTheLog(answers.get('entry-person')));
  answers.set('welcome', { kind: 'welcome' });
  answers.set('error', {
    kind: 'error',
    told: 'Something went wrong inside Signpost. Send the message again.',
    reference: '5f3a9c1e',
  });
  for (const [name, answer] of sampleLongestAnswers()) answers.set(name, answer);
  return answers;
}

/** The same answer once the log has shown an agent a prompt that was refused. */
function askedByTheLog(answer: Answer | undefined): Answer {
  if (answer?.kind !== 'entry') throw new TypeError('Not an explained code');
  const outcome = 'The prompt was refused';
  const lines = [
    { label: 'Outcome', value: outcome },
    { label: 'Who', value: 'adele.vance@contoso.example' },
    {
      label: 'Fri 08:15 (2026-11-20 08:15 UTC), 5 minutes ago',
      value: 'AADSTS50076 · Office 365 · Lagos, NG · 203.0.113.24 · Windows 10, Edge',
    },
  ];
  return {
    ...answer,
    evidence: {
      heading: 'From the sign-in log, 5 minutes ago',
      lines,
      outcome,
      asksWasThisYou: true,
      isForDesk: true,
      reasons: [],
      notSeen: [],
    },
  };
}

const SAMPLE_STATS: Answer = {
  kind: 'stats',
  asked: [
    { code: 50076, title: "You need to confirm that it's you", total: 312 },
    { code: 50126, title: 'Your user name or password was not accepted', total: 201 },
    { code: 500121, title: 'The second proof did not succeed', total: 96 },
    { code: 53003, title: "Your organisation's access rules block this sign-in", total: 41 },
    { code: 700016, title: 'The app is not known in this organisation', total: 3 },
  ],
  unknown: [
    { code: 9876543, total: 4 },
    { code: 599999, total: 1 },
  ],
  helpful: [
    { code: 500121, title: 'The second proof did not succeed', votes: 25, percent: 64 },
    { code: 50076, title: "You need to confirm that it's you", votes: 80, percent: 91 },
  ],
  resolve: { cases: 38, median: 95 * 60_000, longest: 3 * 24 * 3_600_000 },
};
