/**
 * Every error that Signpost raises itself: what the log says, and what the person is told.
 * docs/troubleshooting.md repeats this table; a test compares the two.
 */
export const ERRORS = {
  CONFIG_INVALID: {
    log: 'The configuration has faults.',
    told: 'Signpost is not set up correctly. Its operator sees the faults in the start-up log.',
  },
  CATALOG_INVALID: {
    log: 'The catalog has faults.',
    told: 'Signpost could not load its catalog. Its operator sees the faults in the start-up log.',
  },
  OVERLAY_INVALID: {
    log: 'The house rules have faults.',
    told: 'Signpost could not load the house rules. Its operator sees the faults in the start-up log.',
  },
  CARD_INVALID: {
    log: 'A card could not be filled from its template.',
    told: 'Signpost could not draw the answer. Send the code alone, for example 50076.',
  },
  SEND_FAILED: {
    log: 'The connector did not accept an activity.',
    told: 'The answer could not be delivered. Send the message again.',
  },
  STORE_UNAVAILABLE: {
    log: 'The store cannot be opened or does not answer.',
    told: 'Signpost cannot reach its own store just now. Send the message again in a minute.',
  },
  BROKEN_PROMISE: {
    log: 'Code was reached that should be unreachable.',
    told: 'Something went wrong inside Signpost. Send the message again; if that does not help, give the reference below to its operator.',
  },
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** An error with a code from {@link ERRORS}, an optional cause, and whether the same call may succeed later. */
export class SignpostError extends Error {
  readonly code: ErrorCode;
  readonly isRetryable: boolean;

  constructor(code: ErrorCode, detail?: string, options: { cause?: unknown; isRetryable?: boolean } = {}) {
    super(
      detail === undefined ? ERRORS[code].log : `${ERRORS[code].log} ${detail}`,
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.name = 'SignpostError';
    this.code = code;
    this.isRetryable = options.isRetryable ?? false;
  }
}

/** All faults found in one go, one line each. Raised for the configuration, the catalog and the house rules. */
export class FaultsError extends SignpostError {
  readonly faults: readonly string[];

  constructor(code: 'CONFIG_INVALID' | 'CATALOG_INVALID' | 'OVERLAY_INVALID', faults: readonly string[]) {
    super(code, `\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'FaultsError';
    this.faults = faults;
  }
}
