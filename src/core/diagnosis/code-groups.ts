/** Interrupts that show a page or a prompt and wait for a person. */
export const WAITING_CODES: ReadonlySet<number> = new Set([
  50072, 50074, 50076, 50078, 50125, 50127, 50140, 50158, 50199, 50201, 51006,
]);
/** Interrupts that ask for a second proof. */
export const PROMPT_CODES: ReadonlySet<number> = new Set([50074, 50076, 50078]);
/** The second proof was tried and failed. */
export const FAILED_PROMPT_CODES: ReadonlySet<number> = new Set([500121]);
/** A second proof is wanted and nothing is registered to give it with. */
export const REGISTRATION_CODES: ReadonlySet<number> = new Set([50072, 50079]);
/** Of these, those that a federated sign-in server causes as well, when it does not pass the proof on. */
export const TWO_READINGS_CODES: ReadonlySet<number> = new Set([50079]);
/** The account is locked, or the address has a bad name: one code for both. */
export const LOCKED_CODES: ReadonlySet<number> = new Set([50053]);
/** One code for a device, a risk, an access policy or a security policy. */
export const SEVERAL_REASONS_CODES: ReadonlySet<number> = new Set([50131, 50005]);
/** Blocked by a policy, whatever it looks at. */
export const BLOCKED_CODES: ReadonlySet<number> = new Set([
  50005, 50131, 53002, 53003, 53009, 53010, 53011, 530021, 530032, 530035, 530036,
]);
/** Stopped for risk, also where the log shows no policy. */
export const RISK_CODES: ReadonlySet<number> = new Set([53004, 530034, 50135, 50142]);
/** The state of the device decided. */
export const DEVICE_CODES: ReadonlySet<number> = new Set([
  50097, 50127, 50129, 50155, 50187, 53000, 53001, 530002, 530003, 530004, 700003, 135011, 130007,
]);
export const PASSWORD_WRONG_CODES: ReadonlySet<number> = new Set([50126, 50056, 120000]);
export const PASSWORD_EXPIRED_CODES: ReadonlySet<number> = new Set([50055, 50144]);
export const DISABLED_CODES: ReadonlySet<number> = new Set([50057]);
export const CONSENT_CODES: ReadonlySet<number> = new Set([65001, 65004, 90093, 90094, 90095, 900941, 90008]);
/** Consent that only an administrator can give. */
export const ADMIN_CONSENT_CODES: ReadonlySet<number> = new Set([90093, 90094, 90095, 900941]);
