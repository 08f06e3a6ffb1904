import type { Role } from '../access/may-see';
import type {
  FactAnswer,
  LiveFailure,
  LogSight,
  NamedLocation,
  PolicyChange,
  Registration,
  ServiceIssue,
} from '../live-ports';
import type { SignInEvent } from '../sign-in-event';
import type { Question } from './question';

/** What the tenant says beside its sign-ins, for agents and admins; an absent one was not asked for. */
export interface TenantFindings {
  readonly registration?: FactAnswer<Registration>;
  /** By policy ID. */
  readonly policyNames: Readonly<Record<string, FactAnswer<string>>>;
  readonly namedLocations?: FactAnswer<readonly NamedLocation[]>;
  readonly securityDefaultsOn?: FactAnswer<boolean>;
  readonly serviceIssues?: FactAnswer<readonly ServiceIssue[]>;
  readonly policyChanges?: FactAnswer<readonly PolicyChange[]>;
}

/** What both kinds of nothing say; made from the question and never from what the log answered to it. */
interface Nothing {
  readonly question: Question;
  /** What the log could show the last time it answered anybody. */
  readonly sight?: LogSight;
}

export type LookUpResult =
  | {
      readonly kind: 'rows';
      /** Rows that the asker may see, at least one; details may be shown where the question was asked. */
      readonly events: readonly SignInEvent[];
      readonly sight: LogSight;
      readonly isPartial: boolean;
      readonly role: Exclude<Role, 'outsider'>;
      /** Sign-ins of the same person around a prompt that nobody confirmed; absent where there was none. */
      readonly around?: readonly SignInEvent[] | 'unseen';
      /** For agents and admins. */
      readonly tenant?: TenantFindings;
    }
  | ({ readonly kind: 'nothing' } & Nothing)
  | {
      readonly kind: 'failed';
      readonly failure: LiveFailure;
      /** Set where it was the directory that failed, which tells what the asker may see and who is named. */
      readonly of?: 'directory';
      readonly retryAfterSeconds?: number;
    }
  /** Known beforehand to be none of the asker's business; {@link withoutRefusal} makes it `nothing` before it is shown. */
  | ({ readonly kind: 'refused' } & Nothing)
  /** The person has asked too often; `until`: when the next look-up may be made, in milliseconds since 1970-01-01 UTC. */
  | { readonly kind: 'limited'; readonly until: number }
  /** Details never show in this place, whoever asks and whatever for; nothing was looked up. */
  | { readonly kind: 'notHere' };

export type ShownResult = Exclude<LookUpResult, { readonly kind: 'refused' }>;

/** The result as it may be answered: a refusal reads as nothing found. */
export function withoutRefusal(result: LookUpResult): ShownResult {
  return result.kind === 'refused' ? { ...result, kind: 'nothing' } : result;
}
