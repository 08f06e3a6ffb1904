import type { ReadItem } from '../answer/answer';
import { plainText } from '../answer/plain-text';
import { SOURCE_WORDS } from '../answer/shown-evidence';
import { momentText } from '../answer/when';
import { VERDICT_WORDS } from '../diagnosis/verdict-words';
import type { CatalogEntry } from '../entry';
import type { CaseReport } from './case';
import { personSteps } from './tried-steps';

const MAX_POLICIES = 5;

/** The lines of a report that a helpdesk needs to take over: codes, IDs and times, no names. */
export function reportLines(report: CaseReport, timeZone?: string): ReadItem[] {
  const { code, correlationId, requestId, timestamp, unlabelledId, applicationId, policyIds } = report;
  return [
    ...line('Code', code === undefined ? undefined : `AADSTS${code}`),
    ...line('Correlation ID', correlationId),
    ...line('Request ID', requestId),
    ...line('ID of unknown kind', unlabelledId),
    ...line('Time', timestamp === undefined ? undefined : momentText(timestamp, timeZone)),
    ...line('Application ID', applicationId),
    ...line('Policy IDs', policyIds.slice(0, MAX_POLICIES).join(', ')),
  ];
}

/** What was found out and what was tried, in words; for the helpdesk. */
export function findingLines(report: CaseReport, entry: CatalogEntry | undefined): ReadItem[] {
  const { verdict, requirementSource, tried } = report;
  const steps = personSteps(entry);
  const texts = tried.flatMap((number) => {
    const text = steps[number - 1];
    return text === undefined ? [] : [`${number}. ${text}`];
  });
  return [
    ...line('From the sign-in log', wordsOf(VERDICT_WORDS, verdict)?.agent),
    ...line('Asked for by', wordsOf(SOURCE_WORDS, requirementSource)),
    ...(texts.length > 0
      ? texts.flatMap((text) => line('Tried', text))
      : line('Tried', tried.length > 0 ? `step ${tried.join(', ')}` : undefined)),
  ];
}

function wordsOf<T>(words: Readonly<Record<string, T>>, name: string | undefined): T | undefined {
  return name !== undefined && Object.hasOwn(words, name) ? words[name] : undefined;
}

function line(label: string, value: string | undefined): ReadItem[] {
  const shown = value === undefined ? '' : plainText(value);
  return shown === '' ? [] : [{ label, value: shown }];
}
