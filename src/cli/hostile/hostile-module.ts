import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CannotRun } from './cannot-run';

/** One line of the file, as it stands there. */
export interface HostileEntry {
  readonly id: string;
  readonly kind: string;
  readonly must: readonly string[];
}

/** A raw request of a case that is not an activity. */
export interface RawRequest {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly bodyBytes?: Uint8Array;
}

/** One case with everything generated: what to send, how to sign it, and what must hold. */
export interface HostileCase extends HostileEntry {
  readonly activity?: Readonly<Record<string, unknown>>;
  readonly http?: RawRequest;
  readonly auth: string;
  /** `same`: the token names the activity's own `serviceUrl`, `default`: the address of the stand-in. */
  readonly tokenServiceUrl: string;
  readonly repeatDelivery: number;
  readonly concurrency: number;
  /** What Microsoft Graph holds and how it fails; without it the log is there and empty. */
  readonly graph?: unknown;
}

/** What was seen while a case ran, in the words of `verify`. */
export interface Observation {
  readonly alive: boolean;
  /** HTTP status; 0 where the connection was closed without an answer. */
  readonly status: number;
  readonly ms: number;
  readonly turns: number;
  /** The reply that each sent activity came to: a card that was updated counts once, as it was last. */
  readonly replies: readonly unknown[];
  /** What those replies were before they were updated, for what must not be shown at any time. */
  readonly earlier: readonly unknown[];
  readonly logs: string;
  readonly stored: string;
  readonly egress: readonly {
    readonly host: string;
    readonly authorized: boolean;
    readonly allowed: boolean;
  }[];
  /** Calls to Graph: path and query as sent, and `$filter` decoded. */
  readonly graph: readonly { readonly url: string; readonly filter?: string }[];
  readonly rssGrowthMB: number;
  readonly polluted: boolean;
  readonly body: string;
}

export interface FailedStatement {
  readonly must: string;
  readonly reason: string;
}

export interface SigningOptions {
  /** PEM of the private key whose public half the key server gives out as `kid`. */
  readonly key: string;
  readonly publicPem: string;
  readonly kid: string;
  readonly appId: string;
  readonly serviceUrl: string;
  readonly tenant: string;
  /** A number that differs from token to token. */
  readonly n: number;
}

/** Somebody who writes to the bot, or whom it is asked about. */
export interface HostilePerson {
  readonly aadObjectId: string;
  readonly upn: string;
  readonly tenant: string;
}

/** The program beside the file that expands the cases and judges what was seen. */
export interface HostileModule {
  load(file: string): readonly HostileEntry[];
  expand(entry: HostileEntry, options: { readonly serviceUrl: string }): HostileCase;
  verify(hostileCase: HostileCase, observation: Observation): readonly FailedStatement[];
  /** The Authorization header of a profile; undefined for none. */
  signAuth(profile: string, options: SigningOptions): string | undefined;
  /** `helpdesk` is an agent, `admin` an admin, `vip` protected, `guest` a guest; all are of the tenant they name. */
  readonly PEOPLE: Readonly<Partial<Record<string, HostilePerson>>> & { readonly employee: HostilePerson };
}

const MODULE_NAME = 'hostile.mjs';
const FUNCTIONS = ['load', 'expand', 'verify', 'signAuth'] as const;

/** Loads the module that lies beside `file`. Throws {@link CannotRun} where it is missing or lacks something. */
export async function loadHostileModule(file: string): Promise<HostileModule> {
  if (!existsSync(file)) throw new CannotRun(`${file} does not exist.`);
  const path = join(dirname(resolve(file)), MODULE_NAME);
  if (!existsSync(path))
    throw new CannotRun(
      `${MODULE_NAME} is missing beside ${file}: it expands the cases and judges the answers.`,
    );
  const found = (await import(pathToFileURL(path).href)) as Partial<HostileModule>;
  const missing: string[] = FUNCTIONS.filter((name) => typeof found[name] !== 'function');
  if (found.PEOPLE?.employee?.tenant === undefined) missing.push('PEOPLE');
  if (missing.length > 0) throw new CannotRun(`${path} does not export ${missing.join(', ')}.`);
  return found as HostileModule;
}
