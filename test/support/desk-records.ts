import type { Case, CaseReport, NewCase } from '../../src/core/desk/case';
import type { NewIncident } from '../../src/core/desk/incident';
import { ADELE } from './live-records';

/** An agent, another agent, an administrator. */
export const HENK = '00000000-0000-4000-8000-000000000021';
export const IVO = '00000000-0000-4000-8000-000000000022';
export const ADA = '00000000-0000-4000-8000-000000000023';

export const OPENED_AT = '2026-11-20T08:20:00.000Z';

/** What is kept of a 50076, with `over` laid on top. */
export function caseReport(over: Partial<CaseReport> = {}): CaseReport {
  return {
    code: 50076,
    correlationId: '5c421c2e-0d35-4f0d-9f0e-3f5a0f6a7b01',
    requestId: '7d0b1a2c-9e8f-4a5b-8c6d-1e2f3a4b5c6d',
    timestamp: '2026-11-20T08:18:30.000Z',
    applicationId: '00000003-0000-0ff1-ce00-000000000000',
    policyIds: ['11111111-2222-4333-8444-555555555555'],
    verdict: 'mfaPending',
    requirementSource: 'policy',
    facts: ['policyFailed'],
    tried: [1, 2],
    ...over,
  };
}

/** A case that Adele has just opened, with `over` laid on top. */
export function newCase(over: Partial<NewCase> = {}): NewCase {
  return {
    state: 'open',
    isSecurity: false,
    reporterId: ADELE,
    consentAt: OPENED_AT,
    report: caseReport(),
    history: [{ at: OPENED_AT, byId: ADELE, what: 'opened' }],
    openedAt: OPENED_AT,
    updatedAt: OPENED_AT,
    ...over,
  };
}

/** The same with a number, as a store gives it back. */
export function storedCase(over: Partial<Case> = {}): Case {
  return { ...newCase(over), number: 17, version: 1, ...over };
}

/** An incident of 53003 with one application that has just begun, with `over` laid on top. */
export function newIncident(over: Partial<NewIncident> = {}): NewIncident {
  return {
    code: 53003,
    mark: { kind: 'application', id: '00000003-0000-0ff1-ce00-000000000000' },
    firstAt: OPENED_AT,
    openedAt: OPENED_AT,
    ...over,
  };
}
