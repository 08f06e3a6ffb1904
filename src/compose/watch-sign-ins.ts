import type { Config } from '../config';
import type { Messenger } from '../core/messenger';
import type { CardRenderer, Clock } from '../core/ports';
import type { Knowledge } from '../flows/answer-message';
import type { KeepLooking } from '../flows/keep-looking';
import { createKeepLooking } from '../flows/keep-looking';
import { createLookingEnds } from '../flows/look-again';
import type { Store } from '../store/store';
import type { Tenant } from './connect-tenant';

/** Looking again for questions that brought nothing; undefined where there is no sign-in log. */
export function watchSignIns(
  { recheckSeconds }: Config,
  parts: {
    readonly tenant: Tenant;
    readonly store: Store;
    readonly clock: Clock;
    readonly messenger: Messenger;
    readonly cards: CardRenderer;
    readonly knowledge: Knowledge;
  },
): KeepLooking | undefined {
  const { tenant, store, clock } = parts;
  if (!tenant.live || !tenant.ports) return undefined;
  const { jobs, once, cardReferences } = store;
  const { membership, tenantFacts } = tenant.ports;
  const ports = { ...tenant.live, membership, tenantFacts, jobs, once, clock };
  return createKeepLooking(
    { ...ports, seconds: recheckSeconds },
    createLookingEnds({ ...parts, cardReferences }),
  );
}
