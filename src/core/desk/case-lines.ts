import type { ReadItem } from '../answer/answer';
import { bundleLines, findingLines } from '../answer/bundle';
import { readingOf } from '../answer/hint';
import { plainText } from '../answer/plain-text';
import { momentText } from '../answer/when';
import type { CatalogEntry } from '../entry';
import type { CaseReport } from './case';
import { reportHint } from './report-hint';
import { triedTexts } from './tried-steps';

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
export function foundAndTried(
  { verdict, requirementSource, tried }: CaseReport,
  entry: CatalogEntry | undefined,
): ReadItem[] {
  return [
    ...findingLines(named(verdict, requirementSource)),
    ...triedTexts(tried, entry).flatMap((text) => line('Tried', text)),
  ];
}

/** A case as whoever takes it over needs it, to copy: the bundle of a card with what was found out and tried. */
export function caseBundle(
  report: CaseReport,
  entry: CatalogEntry | undefined,
  tenantId: string | undefined,
): ReadItem[] {
  const { verdict, requirementSource, facts, applicationId, policyIds, tried } = report;
  const reading = {
    ...readingOf(reportHint(report)),
    policyIds,
    ...(applicationId === undefined ? {} : { applicationId }),
  };
  return bundleLines(reading, 'personal', {
    tenantId,
    found: findingLines({ ...named(verdict, requirementSource), facts }),
    tried: triedTexts(tried, entry),
  });
}

function named(verdict: string | undefined, requirementSource: string | undefined) {
  return {
    ...(verdict === undefined ? {} : { verdict }),
    ...(requirementSource === undefined ? {} : { requirementSource }),
  };
}

function line(label: string, value: string | undefined): ReadItem[] {
  const shown = value === undefined ? '' : plainText(value);
  return shown === '' ? [] : [{ label, value: shown }];
}
