import type { Inquiry } from '../../src/core/inquiry';

/** An inquiry of an employee in a personal chat, with everything that a test does not care about filled in. */
export function inquiry(over: Partial<Inquiry> = {}): Inquiry {
  return {
    asker: {
      objectId: '00000000-0000-4000-8000-000000000011',
      tenantId: '00000000-0000-4000-8000-00000000c0de',
      isOwnTenant: true,
    },
    place: 'personal',
    text: '',
    pictures: 0,
    locale: 'en-GB',
    timeZone: 'Europe/London',
    receivedAt: Date.parse('2026-11-20T08:20:00Z'),
    ...over,
  };
}
