import { SignpostError } from '../errors';

/** Rethrows what a database raised as `STORE_UNAVAILABLE`, with the cause kept. For `.catch` behind a query. */
export function unavailable(cause: unknown): never {
  throw new SignpostError('STORE_UNAVAILABLE', undefined, { cause, isRetryable: true });
}
