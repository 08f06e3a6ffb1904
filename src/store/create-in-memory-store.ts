import type { PersonalRecords } from '../core/live-ports';
import type { Clock } from '../core/ports';
import { forRealIds } from './for-real-ids';
import { InMemoryCounts, InMemoryOnce } from './in-memory';
import { InMemoryAudit } from './in-memory-audit';
import { InMemoryBudget } from './in-memory-budget';
import { InMemoryCardReferences } from './in-memory-card-references';
import { InMemoryCases } from './in-memory-cases';
import { InMemoryConversations } from './in-memory-conversations';
import { InMemoryGateRecords } from './in-memory-gate-records';
import { InMemoryIncidents } from './in-memory-incidents';
import { InMemoryJobs } from './in-memory-jobs';
import { countAtDesk, forgetAtDesk } from './personal-desk-records';
import type { Store } from './store';

/** All adapters within one process: for tests, and for a bot whose store cannot be opened. */
export function createInMemoryStore(clock: Clock): Store {
  const audit = new InMemoryAudit(clock);
  const jobs = new InMemoryJobs();
  const cardReferences = new InMemoryCardReferences(clock);
  const conversations = new InMemoryConversations();
  const cases = new InMemoryCases(clock);
  const incidents = new InMemoryIncidents(clock);
  const desk = { cases, incidents, conversations };
  const gateRecords = new InMemoryGateRecords();
  const personalRecords: PersonalRecords = {
    count: async (objectId) => ({
      audit: (await audit.about(objectId)).length,
      jobs: jobs.naming(objectId).length,
      cards: cardReferences.askedForBy(objectId).length,
      ...(await countAtDesk(objectId, desk)),
      gates: await gateRecords.countOf(objectId),
    }),
    forget: async (objectId) => {
      const named = jobs.naming(objectId);
      for (const id of named) await jobs.cancel(id);
      const cards = cardReferences.askedForBy(objectId);
      for (const id of cards) await cardReferences.forget(id);
      const atDesk = await forgetAtDesk(objectId, desk);
      const gates = await gateRecords.forget(objectId);
      return (await audit.forget(objectId)) + named.length + cards.length + atDesk + gates;
    },
  };
  const once = new InMemoryOnce(clock);
  return {
    once,
    briefOnce: once,
    counts: new InMemoryCounts(),
    audit,
    jobs,
    budget: new InMemoryBudget(clock),
    cardReferences,
    conversations,
    cases,
    incidents,
    gateRecords,
    personalRecords: forRealIds(personalRecords),
    close: async () => {},
  };
}
