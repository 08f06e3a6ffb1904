import { titleOf } from '../matching/match-reading';
import type { Catalog } from '../ports';
import type { CaseReport } from './case';

/** What a case is about, in a line: "AADSTS50076 · You need to confirm that it's you". */
export function caseTitle({ code }: Pick<CaseReport, 'code'>, catalog: Catalog): string {
  return code === undefined
    ? 'A sign-in problem without a code'
    : `AADSTS${code} · ${titleOf(code, catalog)}`;
}
