import type { Answer } from '../../core/answer/answer';
import { showOnlyInPersonalChat } from '../../core/answer/shown-facts';
import { FOR_THE_DESK } from '../../core/desk/desk-answer';
import type { Cases } from '../../core/desk-ports';
import { helpfulness, resolveTimes } from '../../core/feedback/stats';
import type { Inquiry } from '../../core/inquiry';
import type { Membership } from '../../core/live-ports';
import { titleOf } from '../../core/matching/match-reading';
import type { Catalog, Tallies } from '../../core/ports';
import { deskIdOf } from '../gates/works-here';

export interface StatsPorts {
  readonly membership: Membership;
  readonly counts: Tallies;
  readonly cases: Pick<Cases, 'list'>;
  readonly catalog: Catalog;
}

const MAX_SHOWN = 8;
/** More codes than the catalog has votes for. */
const MAX_VOTED = 2_000;
/** The latest cases whose times are told. */
const MAX_CASES = 500;

/** What was counted, for people who work at the helpdesk, in a personal chat. */
export async function showStats({ asker, place }: Inquiry, ports: StatsPorts): Promise<Answer> {
  if (place !== 'personal') return showOnlyInPersonalChat();
  const { membership, counts, cases, catalog } = ports;
  if ((await deskIdOf(asker, membership)) === undefined) return FOR_THE_DESK;
  const [asked, unknown, yes, no, resolved] = await Promise.all([
    counts.top('asked', MAX_SHOWN),
    counts.top('unknown', MAX_SHOWN),
    counts.top('helpful', MAX_VOTED),
    counts.top('notHelpful', MAX_VOTED),
    cases.list({ states: ['resolved'] }, MAX_CASES),
  ]);
  const titled = <T extends { readonly code: number }>(row: T) => ({
    ...row,
    title: titleOf(row.code, catalog),
  });
  const resolve = resolveTimes(resolved);
  return {
    kind: 'stats',
    asked: asked.map(titled),
    unknown,
    helpful: helpfulness(yes, no).slice(0, MAX_SHOWN).map(titled),
    ...(resolve === undefined ? {} : { resolve }),
  };
}
