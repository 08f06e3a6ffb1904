import type { AttemptFindings } from '../diagnosis/diagnose-attempt';
import type { Actor, Audience, CatalogEntry, RetryAdvice, Step } from '../entry';
import { stepsLeft } from '../verdicts/steps-left';
import type {
  EntryPart,
  FromEntry,
  Spoken,
  Verdict,
  VerdictActor,
  VerdictState,
  VerdictStep,
} from '../verdicts/verdict';
import { FROM_ENTRY } from '../verdicts/verdict';
import type { VerdictId } from '../verdicts/verdict-id';
import { ACTOR_WORDS, RETRY_WORDS, STATE_WORDS } from '../verdicts/verdict-words';
import { VERDICTS } from '../verdicts/verdicts';
import { fillVerdict } from './verdict-slots';

/** Colour names of Adaptive Cards. */
export type StateColor = 'good' | 'accent' | 'warning' | 'attention';

/** A verdict as one reader gets it, with every text chosen. Plain text: the card escapes it. */
export interface ShownVerdict {
  readonly id: VerdictId;
  readonly reader: keyof Spoken;
  /** The title of the card: what happened. */
  readonly title: string;
  readonly sentence: string;
  readonly state: { readonly id: VerdictState; readonly word: string; readonly color: StateColor };
  readonly whoActs: string;
  readonly retry: { readonly advice: RetryAdvice | 'notNeeded'; readonly text: string };
  /** The steps of the first card for this reader, at most four; those of the catalog are Markdown, as in an entry. */
  readonly first: readonly Step[];
  /** The entry's steps that the facts leave over, for the views of administrators and developers. */
  readonly steps: Readonly<Record<Audience, readonly Step[]>>;
  /** Generic parts of the entry that stand no more. */
  readonly answers: readonly EntryPart[];
  /** True where the log leaves two readings open; the sentence says which. */
  readonly isUncertain: boolean;
  /** True where the question stands first, and everything else is folded. */
  readonly asksWasThisYou: boolean;
  /** What the log already answered, one line each, for the top of the administrator's card. */
  readonly answered: readonly string[];
}

/** Who reads a verdict, and what is known beside the attempt. */
export interface VerdictReading {
  readonly reader: keyof Spoken;
  /** The entry of the attempt's code, where the catalog has one. */
  readonly entry?: CatalogEntry;
  /** What was answered to "was this you?". */
  readonly wasMe?: boolean;
}

const MAX_FIRST_STEPS = 4;

/** The verdict on an attempt for one reader. */
export function showVerdict(findings: AttemptFindings, reading: VerdictReading): ShownVerdict {
  const { reader, entry, wasMe } = reading;
  const verdict = VERDICTS[findings.verdict.kind];
  const asksWasThisYou = findings.verdict.asksWasThisYou && wasMe === undefined;
  const steps = stepsLeft(entry, findings.facts);
  const actor = actorOf(verdict, entry);
  const stateId = asksWasThisYou ? 'stop' : stateOf(verdict, actor);
  return {
    id: verdict.id,
    reader,
    title: titleOf(verdict, reader, entry),
    sentence: fillVerdict(verdict.sentence[reader], findings, reader),
    state: { id: stateId, word: stateWord(stateId, actor, reader), color: COLORS[stateId] },
    whoActs: ACTOR_WORDS[actor][reader],
    retry: retryOf(verdict, reader, entry),
    first: firstSteps(verdict, reader, steps),
    steps,
    answers: verdict.answers,
    isUncertain: verdict.isUncertain ?? false,
    asksWasThisYou,
    answered: findings.facts.filter(({ source }) => source !== 'paste').map(({ text }) => text),
  };
}

const COLORS: Readonly<Record<VerdictState, StateColor>> = {
  youCanFix: 'accent',
  helpdeskActs: 'warning',
  nothingToFix: 'good',
  stop: 'attention',
};

/** The entry's title where it is the better one; an agent's never says "you". */
function titleOf(verdict: Verdict, reader: keyof Spoken, entry: CatalogEntry | undefined): string {
  const own = verdict.title[reader];
  if (!verdict.prefersEntryTitle || entry === undefined) return own;
  return reader === 'agent' && /\byou(?:r|rs)?\b/i.test(entry.title) ? own : entry.title;
}

const ACTORS_OF_ENTRY: Readonly<Record<Actor, VerdictActor>> = {
  user: 'person',
  admin: 'helpdesk',
  security: 'helpdesk',
  developer: 'owner',
  microsoft: 'microsoft',
  nobody: 'nobody',
};

function actorOf({ whoActs }: Verdict, entry: CatalogEntry | undefined): VerdictActor {
  if (whoActs !== FROM_ENTRY) return whoActs;
  const first = entry?.whoActs[0];
  return first === undefined ? 'helpdesk' : ACTORS_OF_ENTRY[first];
}

const STATES_OF_ACTORS: Readonly<Record<VerdictActor, VerdictState>> = {
  person: 'youCanFix',
  helpdesk: 'helpdeskActs',
  owner: 'helpdeskActs',
  otherOrganisation: 'helpdeskActs',
  microsoft: 'nothingToFix',
  nobody: 'nothingToFix',
};

function stateOf({ state }: Verdict, actor: VerdictActor): VerdictState {
  return state === FROM_ENTRY ? STATES_OF_ACTORS[actor] : state;
}

/** For an agent, who has to act is named; "your helpdesk" would be the agent. */
function stateWord(state: VerdictState, actor: VerdictActor, reader: keyof Spoken): string {
  return reader === 'agent' && state === 'helpdeskActs'
    ? `${ACTOR_WORDS[actor].agent} has to act`
    : STATE_WORDS[state][reader];
}

function retryOf(
  { retry }: Verdict,
  reader: keyof Spoken,
  entry: CatalogEntry | undefined,
): ShownVerdict['retry'] {
  if (retry !== FROM_ENTRY) return { advice: retry.advice, text: retry.text[reader] };
  const advice = entry?.retry.advice ?? 'after-fix';
  return {
    advice,
    text: reader === 'person' && entry ? entry.retry.text : RETRY_WORDS[advice][reader],
  };
}

function firstSteps(
  verdict: Verdict,
  reader: keyof Spoken,
  steps: Readonly<Record<Audience, readonly Step[]>>,
): readonly Step[] {
  const ofEntry = steps[reader === 'person' ? 'user' : 'admin'];
  return verdict.steps[reader]
    .flatMap((step): readonly Step[] => (step === FROM_ENTRY ? ofEntry : [asStep(step)]))
    .slice(0, MAX_FIRST_STEPS);
}

function asStep({ text, path }: Exclude<VerdictStep, FromEntry>): Step {
  return {
    text,
    ...(path === undefined ? {} : { path }),
    risk: 'safe',
    needsIdentityProof: false,
    fixes: [],
  };
}
