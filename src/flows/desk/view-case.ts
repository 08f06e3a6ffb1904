import type { Case } from '../../core/desk/case';
import { chatLink } from '../../core/desk/chat-link';
import type { CaseAnswer, CaseViewer } from '../../core/desk/desk-answer';
import { showCase } from '../../core/desk/show-case';
import type { DeskPorts } from './desk-ports';
import type { DeskVisit } from './desk-visit';
import { isReachable } from './show-in-triage';

/** A case as the visitor may see it; whether they may see it at all was decided before. */
export async function viewCase(
  kase: Case,
  viewer: CaseViewer,
  { inquiry: { timeZone }, here }: DeskVisit,
  { catalog, clock, conversations }: Pick<DeskPorts, 'catalog' | 'clock' | 'conversations'>,
  notice?: string,
): Promise<CaseAnswer> {
  const link = chatLink(here?.botId, '', here?.serviceUrl);
  return showCase(kase, {
    viewer,
    catalog,
    now: clock.now(),
    isReachable: viewer === 'person' || (await isReachable(kase, conversations)),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(link === undefined ? {} : { link }),
    ...(notice === undefined ? {} : { notice }),
  });
}
