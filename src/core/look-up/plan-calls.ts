import type { SignInQuery } from '../live-ports';
import type { Question } from './question';

/** Whose or which sign-ins, with every value parsed. */
export type Target = SignInQuery['by'] | { readonly kind: 'unlabelled'; readonly id: string };

type Rows = SignInQuery['rows'];

/** Calls to the sign-in log that one question may cost: the tenant's log allows five in ten seconds for everybody. */
export const MAX_LOG_CALLS = 2;

/** Codes that arise when an app renews a sign-in without the person: their rows are not interactive. */
const SILENT_CODES: ReadonlySet<number> = new Set([
  16001, 16002, 50058, 50132, 50133, 50140, 50173, 54005, 70000, 70008, 70043, 70044, 700082, 700084, 50013,
  500133, 50027, 50120, 240002,
]);

/** Codes of an app that signs in with its own credential, besides the 7000xxx numbers. */
const APP_CODES: ReadonlySet<number> = new Set([
  50012, 70021, 700024, 700027, 700030, 700211, 700212, 700213, 7002137, 700229,
]);

/**
 * The calls to try in this order until one brings rows; at most {@link MAX_LOG_CALLS}, and one without any choice of
 * rows for a probe. `seesApps`: whether rows of service principals may be asked for.
 */
export function planCalls(
  target: Target,
  { codes, isProbe = false, isEveryKind = false }: Pick<Question, 'codes' | 'isProbe' | 'isEveryKind'>,
  seesApps: boolean,
): readonly Omit<SignInQuery, 'onlyUserId'>[] {
  if (isProbe) return [{ by: asOneMeaning(target), rows: 'interactiveUser' }];
  if (target.kind === 'unlabelled') return planUnlabelled(target.id, seesApps);
  if (isEveryKind && target.kind === 'user')
    return [{ by: target, rows: 'interactiveUser', alsoRows: ['nonInteractiveUser'] }];
  // A query by person never brings service principals.
  const apps = seesApps && target.kind !== 'user';
  const calls = rowsInOrder(codes, apps).map(([rows, ...alsoRows]) => ({
    by: target,
    rows,
    ...(alsoRows.length > 0 && { alsoRows }),
  }));
  return calls.slice(0, MAX_LOG_CALLS);
}

function rowsInOrder(codes: readonly number[], apps: boolean): readonly (readonly [Rows, ...Rows[]])[] {
  if (apps && codes.some(isAppCode)) return [['servicePrincipal'], ['interactiveUser', 'nonInteractiveUser']];
  if (codes.some((code) => SILENT_CODES.has(code)))
    return [['nonInteractiveUser'], apps ? ['interactiveUser', 'servicePrincipal'] : ['interactiveUser']];
  return [['interactiveUser'], apps ? ['nonInteractiveUser', 'servicePrincipal'] : ['nonInteractiveUser']];
}

/** The likelier meaning of a GUID. Request IDs of the log end in `00`, which few others do. */
function asOneMeaning(target: Target): SignInQuery['by'] {
  if (target.kind !== 'unlabelled') return target;
  return { kind: target.id.endsWith('00') ? 'request' : 'correlation', id: target.id };
}

/** Both meanings of a GUID, the likelier first, each over all kinds of rows. */
function planUnlabelled(id: string, seesApps: boolean): readonly Omit<SignInQuery, 'onlyUserId'>[] {
  const alsoRows: readonly Rows[] = seesApps
    ? ['nonInteractiveUser', 'servicePrincipal']
    : ['nonInteractiveUser'];
  const kinds =
    asOneMeaning({ kind: 'unlabelled', id }).kind === 'request'
      ? (['request', 'correlation'] as const)
      : (['correlation', 'request'] as const);
  return kinds.map((kind) => ({ by: { kind, id }, rows: 'interactiveUser', alsoRows }));
}

function isAppCode(code: number): boolean {
  return APP_CODES.has(code) || Math.trunc(code / 1000) === 7000;
}
