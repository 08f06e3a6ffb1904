import type { AttemptFindings } from '../diagnosis/diagnose-attempt';
import type { SignInEvent } from '../sign-in-event';
import { plainText } from './plain-text';
import type { Reader } from './shown-evidence';
import { age, momentText } from './when';

/** One row of the small table of a sign-in. Plain text. */
export interface EvidenceRow {
  readonly label: 'Who' | 'When' | 'Where' | 'App' | 'Device' | 'Rule';
  readonly value: string;
  /** The exact time behind a relative one, shown on demand. */
  readonly exact?: string;
}

/**
 * Who, when, where, with which app and device, and which rule decided: what is known, in this order. `rule` says what
 * asked; `hasWho` is false for the person, who knows who they are.
 */
export function evidenceTable(
  { attempt }: AttemptFindings,
  rule: string | undefined,
  { now, timeZone }: Reader,
  hasWho: boolean,
): readonly EvidenceRow[] {
  const event = attempt.events.at(-1) ?? attempt.answer;
  const then = Date.parse(event.time);
  const rows: readonly (EvidenceRow | undefined)[] = [
    hasWho ? row('Who', whoOf(event)) : undefined,
    Number.isNaN(then)
      ? undefined
      : { label: 'When', value: age(then, now), exact: momentText(event.time, timeZone) },
    row('Where', joined(event.city, event.country, event.address)),
    row('App', joined(event.applicationName)),
    row('Device', joined(event.device?.operatingSystem, event.device?.browser, event.clientApp)),
    row('Rule', rule),
  ];
  return rows.filter((each) => each !== undefined);
}

/** The person or the workload of a row, by the most telling name that it has. */
export function whoOf(event: SignInEvent): string | undefined {
  return event.userPrincipalName ?? event.userName ?? event.servicePrincipalName;
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
  return parts.filter(Boolean).join(', ') || undefined;
}

function row(label: EvidenceRow['label'], value: string | undefined): EvidenceRow | undefined {
  const shown = plainText(value ?? '');
  return shown === '' ? undefined : { label, value: shown };
}
