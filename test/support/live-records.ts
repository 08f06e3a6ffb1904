import type { AuditRecord, CardReference, Job } from '../../src/core/live-ports';

export const ADELE = '00000000-0000-4000-8000-000000000011';
export const BRUNO = '00000000-0000-4000-8000-000000000012';

/** A look-up by Adele of her own sign-ins, with `over` laid on top. */
export function auditRecord(over: Partial<AuditRecord> = {}): AuditRecord {
  return {
    time: '2026-11-20T08:20:00.000Z',
    askerId: ADELE,
    reason: 'own',
    way: 'correlation',
    place: 'personal',
    outcome: 'rows',
    rows: 2,
    ...over,
  };
}

/** A job that is due at once, with `over` laid on top. */
export function job(id: string, over: Partial<Job> = {}): Job {
  return { id, kind: 'recheck', dueAt: 0, payload: {}, ...over };
}

/** A card in Adele's personal chat, with `over` laid on top. */
export function cardReference(over: Partial<CardReference> = {}): CardReference {
  return {
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    conversationId: 'a:adele',
    activityId: '1732090800000',
    botId: '28:00000000-0000-4000-8000-0000000000b0',
    tenantId: '00000000-0000-4000-8000-00000000aaaa',
    place: 'personal',
    askerId: ADELE,
    ...over,
  };
}
