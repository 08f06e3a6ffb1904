import type { Config } from '../config';
import type { Clock, Logger } from '../core/ports';
import { createInMemoryStore } from '../store/create-in-memory-store';
import { openStore } from '../store/open-store';
import type { Store } from '../store/store';

/** The store; where it cannot be opened, one in memory, so that catalog answers go on. */
export async function openOrReplaceStore(
  { databaseUrl }: Pick<Config, 'databaseUrl'>,
  clock: Clock,
  logger: Logger,
): Promise<Store> {
  try {
    return await openStore(databaseUrl.reveal(), clock);
  } catch (error) {
    logger.error(
      {},
      'The store could not be opened; what has to be kept lasts until the process ends.',
      error,
    );
    return createInMemoryStore(clock);
  }
}
