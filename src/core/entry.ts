import type { FactName } from './facts';
import type { HouseLines } from './house';

/** The kinds of people who read steps. `automation` is whoever runs a script, pipeline or service. */
export const AUDIENCES = ['user', 'admin', 'developer', 'automation'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Who has to act so that the sign-in works. The first one named in an entry acts first. */
export const ACTORS = ['user', 'admin', 'developer', 'security', 'microsoft', 'nobody'] as const;
export type Actor = (typeof ACTORS)[number];

/**
 * Whether trying again helps: `now` (just repeat), `interactive` (repeat with a screen, and finish what is asked),
 * `after-fix` (only once somebody changed something), `wait` (later), `never` (it cannot succeed this way).
 */
export const RETRY_ADVICE = ['now', 'interactive', 'after-fix', 'wait', 'never'] as const;
export type RetryAdvice = (typeof RETRY_ADVICE)[number];

/** `interrupt`: a normal sign-in paused for something more. `failure`: it ended. `transient`: the service was briefly unable. */
export const KINDS = ['interrupt', 'failure', 'transient'] as const;
export type Kind = (typeof KINDS)[number];

export const STATUSES = ['current', 'retired', 'unverified'] as const;
export type Status = (typeof STATUSES)[number];

/** How far an entry is written: `full` has every section, `working` the sections needed to act. */
export const DEPTHS = ['full', 'working'] as const;
export type Depth = (typeof DEPTHS)[number];

/** `weakens-control`: the step lowers the protection of the tenant, so it is gated (design: Cards). */
export const RISKS = ['safe', 'caution', 'weakens-control'] as const;
export type Risk = (typeof RISKS)[number];

export interface Cause {
  /** kebab-case, unique within the entry. */
  readonly id: string;
  readonly text: string;
  readonly supportedBy: readonly FactName[];
  readonly ruledOutBy: readonly FactName[];
  /** Whether the cause concerns a person at a screen, a machine, or either. */
  readonly concerns: 'person' | 'machine' | 'either';
}

export interface Step {
  readonly text: string;
  /** Why the step is needed, where that is not obvious. */
  readonly why?: string;
  /** Key of the portal path map. */
  readonly path?: string;
  /** The least privileged role that can do it. */
  readonly role?: string;
  readonly risk: Risk;
  /** What the step opens up; present exactly when `risk` is `weakens-control`. */
  readonly opens?: string;
  /** What the step is in a few words, without telling how; present exactly when `risk` is `weakens-control`. */
  readonly summary?: string;
  /** Set on reset and re-registration steps: how the person's identity was proven is recorded first. */
  readonly needsIdentityProof: boolean;
  /** Ids of the causes that this step removes. */
  readonly fixes: readonly string[];
  /** Set on steps that the organisation added. Their text is plain, not Markdown. */
  readonly isHouse?: true;
}

export interface Example {
  readonly language:
    | 'typescript'
    | 'csharp'
    | 'python'
    | 'java'
    | 'powershell'
    | 'bash'
    | 'yaml'
    | 'hcl'
    | 'http'
    | 'json';
  readonly title: string;
  readonly code: string;
}

export interface Confusion {
  readonly code: number;
  /** The test that parts the two codes. */
  readonly test: string;
}

/** One explained AADSTS code, with what it inherits from its family already filled in. */
export interface CatalogEntry {
  readonly code: number;
  /** Symbolic name as the service uses it, where known. */
  readonly name?: string;
  /** What happened to the person, at most 60 characters. */
  readonly title: string;
  readonly aliases: readonly string[];
  readonly status: Status;
  readonly depth: Depth;
  /** A paste composed by us that must be read back to this code. */
  readonly sample: string;
  /** Id of the family. */
  readonly family: string;
  readonly kind: Kind;
  /** Day of the last review, YYYY-MM-DD. */
  readonly reviewed: string;
  /** What the service is telling, in one or two sentences; may hold slots such as `{resource}`. */
  readonly says: string;
  readonly meaning: string;
  readonly whoActs: readonly Actor[];
  readonly retry: { readonly advice: RetryAdvice; readonly text: string };
  /** Fragments of the machine's message that identify the code when the number was lost. */
  readonly phrases: readonly string[];
  /** How a person without any code would describe it. */
  readonly symptoms: readonly string[];
  readonly causes: readonly Cause[];
  readonly steps: Readonly<Record<Audience, readonly Step[]>>;
  /** What to look at in the sign-in log, in order. */
  readonly diagnose: readonly string[];
  readonly examples: readonly Example[];
  readonly verify: readonly string[];
  readonly prevent: readonly string[];
  readonly tip?: string;
  /** True where the attempt may be somebody else's, so that the card offers "This wasn't me". */
  readonly askWasThisYou: boolean;
  /**
   * True where the code alone says that a prompt was denied, reported or repeated, or that the account was rated as
   * risky: the person is asked whether the attempt was theirs before anything else is shown.
   */
  readonly asksFirst: boolean;
  readonly confusedWith: readonly Confusion[];
  readonly related: readonly number[];
  /** Ids of playbooks. */
  readonly playbooks: readonly string[];
  /** Keys of the link map. */
  readonly references: readonly string[];
  /** What came from the family: `cause:<id>`, `steps.<audience>`, `diagnose`, `verify`, `prevent`. */
  readonly inherited: readonly string[];
  /** What the organisation adds. */
  readonly house?: HouseLines;
}

/** What several codes share. An entry inherits causes, steps and lists that it does not have itself. */
export interface Family {
  readonly id: string;
  readonly title: string;
  /** What these codes have in common, in plain words (≤ 90 words). */
  readonly about: string;
  /** Advice for a code of this family that is known but not yet written up. */
  readonly advice: string;
  readonly whoActs: readonly Actor[];
}

/** A code that is known to exist and answered with its family's advice. */
export interface KnownCode {
  readonly code: number;
  readonly name?: string;
  readonly family: string;
  readonly kind: Kind;
  readonly whoActs: readonly Actor[];
  /** What the service is telling, one sentence of ours; absent where no source says. */
  readonly says?: string;
  /** Fragments of the machine's message that identify the code when the number was lost. */
  readonly phrases: readonly string[];
  /** What the organisation adds. */
  readonly house?: HouseLines;
}

export const RELATED_FAMILIES = ['oauth', 'suberror', 'msal', 'windows', 'http'] as const;
export type RelatedFamily = (typeof RELATED_FAMILIES)[number];

/** A code of a neighbouring system that often stands beside an AADSTS code, or instead of one. */
export interface RelatedEntry {
  readonly family: RelatedFamily;
  /** As written by its system: `interaction_required`, `0xcaa20003`, `503`. */
  readonly id: string;
  readonly title: string;
  readonly meaning: string;
  readonly whoActs: readonly Actor[];
  readonly steps: readonly string[];
  /** AADSTS codes that explain it. */
  readonly codes: readonly number[];
}

/** A guide for codes that people mix up. */
export interface CompareGuide {
  readonly id: string;
  readonly title: string;
  readonly codes: readonly number[];
  readonly intro: string;
  /** One row per code: what parts it from its neighbours. */
  readonly rows: readonly {
    readonly code: number;
    readonly happened: string;
    readonly doesNotSay: string;
    readonly firstAction: string;
  }[];
  /** One deciding question per pair worth telling apart. */
  readonly questions: readonly {
    readonly pair: readonly [number, number];
    readonly question: string;
    readonly answer: string;
  }[];
  readonly references: readonly string[];
  readonly reviewed: string;
}

/** A situation with a way through it, not tied to one code. */
export interface Playbook {
  readonly id: string;
  readonly title: string;
  /** Other ways to ask for it by name. */
  readonly aliases: readonly string[];
  /** How a person would describe the situation. */
  readonly symptoms: readonly string[];
  readonly audience: Audience | 'everyone';
  readonly intro: string;
  readonly steps: readonly { readonly text: string; readonly path?: string; readonly role?: string }[];
  readonly notes: readonly string[];
  readonly codes: readonly number[];
  readonly references: readonly string[];
  readonly reviewed: string;
}

export interface Link {
  readonly key: string;
  readonly title: string;
  readonly url: string;
  /** `agents`: never shown to the person who is locked out. */
  readonly audience: 'everyone' | 'agents';
}

/** Where something is in a portal, in words and as an address. */
export interface PortalPath {
  readonly key: string;
  readonly text: string;
  readonly url: string;
}
