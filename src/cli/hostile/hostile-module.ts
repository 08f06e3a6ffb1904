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
  /** What a Microsoft Graph would have to answer; there is none here. */
  readonly graph?: unknown;
}

/** What was seen while a case ran, in the words of `verify`. */
export interface Observation {
  readonly alive: boolean;
  /** HTTP status; 0 where the connection was closed without an answer. */
  readonly status: number;
  readonly ms: number;
  readonly turns: number;
  readonly replies: readonly unknown[];
  readonly logs: string;
  readonly stored: string;
  readonly egress: readonly {
    readonly host: string;
    readonly authorized: boolean;
    readonly allowed: boolean;
  }[];
  readonly graph: readonly [];
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

/** The program beside the file that expands the cases and judges what was seen. */
export interface HostileModule {
  load(file: string): readonly HostileEntry[];
  expand(entry: HostileEntry, options: { readonly serviceUrl: string }): HostileCase;
  verify(hostileCase: HostileCase, observation: Observation): readonly FailedStatement[];
  /** The Authorization header of a profile; undefined for none. */
  signAuth(profile: string, options: SigningOptions): string | undefined;
  readonly PEOPLE: { readonly employee: { readonly tenant: string } };
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
