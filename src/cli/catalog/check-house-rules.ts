import { readOverlay } from '../../catalog/overlay/read-overlay';
import { readOverlayFiles } from '../../catalog/overlay/read-overlay-files';
import type { Catalog } from '../../core/ports';
import { FaultsError } from '../../errors';
import type { Outcome } from './outcome';

/** Every fault of the house rules in `folder`, by file and line, or "no faults". Exit code 1 when there is any. */
export async function checkHouseRules(folder: string, catalog: Catalog): Promise<Outcome> {
  try {
    const { codes, families } = readOverlay(await readOverlayFiles(folder), catalog);
    return { lines: [`${codes.size} codes, ${families.size} families`, 'no faults'], exitCode: 0 };
  } catch (error) {
    if (!(error instanceof FaultsError)) throw error;
    return { lines: [...error.faults, `${error.faults.length} faults`], exitCode: 1 };
  }
}
