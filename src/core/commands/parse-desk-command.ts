/** What a message asks of the helpdesk's cases. */
export type DeskCommand =
  /** Cases shall be shown in the channel that this is written in. */
  | { readonly kind: 'triageHere' }
  | { readonly kind: 'triageOff' }
  | { readonly kind: 'cases'; readonly isAll: boolean }
  | { readonly kind: 'exportCases' }
  | { readonly kind: 'case'; readonly number: number }
  /** An agent opens a case for somebody. */
  | { readonly kind: 'openCase'; readonly code: number; readonly correlationId?: string };

const WHOLE: Readonly<Record<string, DeskCommand>> = {
  'triage here': { kind: 'triageHere' },
  'triage off': { kind: 'triageOff' },
  cases: { kind: 'cases', isAll: false },
  'my cases': { kind: 'cases', isAll: false },
  'cases all': { kind: 'cases', isAll: true },
  'cases export': { kind: 'exportCases' },
};

const CASE = /^case #?(\d{1,9})$/;
const OPEN_CASE =
  /^open case (?:for )?(?:aadsts)?(\d{5,8})(?: ([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}))?$/;

/** Reads a line, in lower case and single blanks, as a command to the desk; undefined for anything else. */
export function parseDeskCommand(line: string): DeskCommand | undefined {
  if (Object.hasOwn(WHOLE, line)) return WHOLE[line];
  const number = CASE.exec(line)?.[1];
  if (number !== undefined) return { kind: 'case', number: Number(number) };
  const [, code, correlationId] = OPEN_CASE.exec(line) ?? [];
  if (code === undefined) return undefined;
  return {
    kind: 'openCase',
    code: Number(code),
    ...(correlationId === undefined ? {} : { correlationId }),
  };
}
