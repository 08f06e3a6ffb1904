import { accountNames } from './account-names';
import type { NameSighting } from './name-sighting';
import { quotedNames } from './quoted-names';
import { type NamedRow, rowNames } from './row-names';
import { toldNames } from './told-names';

/** Every named resource, tenant and user of the text that is no GUID. */
export function findNames(text: string, rows: readonly NamedRow[]): NameSighting[] {
  return [...quotedNames(text), ...accountNames(text), ...toldNames(text), ...rowNames(rows)];
}
