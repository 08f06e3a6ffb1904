import type { Catalog, Logger } from '../../core/ports';
import { FaultsError } from '../../errors';
import { applyOverlay } from './apply-overlay';
import { currentCatalog } from './current-catalog';
import { readOverlay } from './read-overlay';
import type { OverlayFiles } from './read-overlay-files';
import { readOverlayFiles } from './read-overlay-files';

/** House rules that are read again when they change. */
export interface FollowedOverlay {
  /** The catalog with the rules of the moment; the same object for as long as the process lives. */
  readonly catalog: Catalog;
  /** Starts to look for changes. */
  start(): void;
  /** Ends it; a look under way changes nothing any more. */
  stop(): void;
}

/**
 * Lays the house rules of `folder` over `catalog` and follows their changes. Rejects with a {@link FaultsError} when
 * they have faults; faults of a later change are logged by file and line, and the last good rules stay.
 *
 * The files are read every `intervalMs` and compared with what they said before. Events of the file system are not
 * used: they do not come over network mounts, and a mounted ConfigMap changes by moving a link. Times of change are
 * not used either: two saves within the tick of a clock look like one. A few small files cost less than a message.
 */
export async function followOverlay(options: {
  readonly folder: string;
  readonly catalog: Catalog;
  readonly intervalMs: number;
  readonly logger: Logger;
}): Promise<FollowedOverlay> {
  const { folder, catalog, intervalMs, logger } = options;
  const files = await readOverlayFiles(folder);
  let current = applyOverlay(catalog, readOverlay(files, catalog));
  let seen = printOf(files);
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  let isStopped = false;

  const look = async (): Promise<void> => {
    const found = await readOverlayFiles(folder);
    const print = printOf(found);
    if (isStopped || print === seen) return;
    seen = print;
    try {
      current = applyOverlay(catalog, readOverlay(found, catalog));
      logger.info({ files: found.texts.size }, 'The house rules changed and were read again.');
    } catch (error) {
      if (!(error instanceof FaultsError)) throw error;
      for (const fault of error.faults)
        logger.error({ fault }, 'The house rules have a fault; the last good ones stay.');
    }
  };
  const lookOnce = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    try {
      await look();
    } catch (error) {
      logger.error({}, 'The house rules could not be read again.', error);
    } finally {
      isLooking = false;
    }
  };
  return {
    catalog: currentCatalog(() => current),
    start: () => {
      timer ??= setInterval(() => void lookOnce(), intervalMs).unref();
    },
    stop: () => {
      isStopped = true;
      clearInterval(timer);
    },
  };
}

/** All that the files say, to tell a change by. */
function printOf({ texts, faults }: OverlayFiles): string {
  return JSON.stringify([[...texts], faults]);
}
