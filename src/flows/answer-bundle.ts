import { ownTenantId } from '../core/access/own-tenant';
import type { Answer } from '../core/answer/answer';
import type { BundleParts } from '../core/answer/bundle';
import { bundleLines, withoutPersonal } from '../core/answer/bundle';
import type { Hint } from '../core/answer/hint';
import { readingOf } from '../core/answer/hint';
import { failedWords, showFindings } from '../core/answer/shown-evidence';
import type { Inquiry, Place } from '../core/inquiry';
import { withoutRefusal } from '../core/look-up/look-up-result';
import { questionOf } from '../core/look-up/question';
import type { Live } from './answer-live';
import { readerOf, readRows } from './answer-live';
import type { Knowledge } from './answer-message';
import { titleOfHint } from './card-of-hint';

type Bundle = Extract<Answer, { kind: 'bundle' }>;

/** The switch of a bundle: with or without what is personal, read anew from the sign-in log. */
export interface BundlePress {
  readonly verb: 'bundle';
  readonly hint: Hint;
  /** Absent for the bundle as it is first shown, from the card alone. */
  readonly isPersonal?: boolean;
}

/** The lines that a helpdesk needs to take over, to copy; without anything personal. `parts`: what is known besides. */
export function bundleAnswer(
  hint: Hint,
  place: Place,
  knowledge: Knowledge,
  parts: BundleParts = {},
): Bundle {
  const reading = readingOf(hint);
  const isOffered =
    place === 'personal' &&
    knowledge.isLive === true &&
    questionOf(reading) !== undefined &&
    hint.wasMe !== false;
  return {
    kind: 'bundle',
    title: titleOfHint(hint, knowledge),
    hint,
    lines: bundleLines(reading, place, parts),
    ...(isOffered && { personal: 'left out' as const }),
  };
}

/**
 * The bundle with what the sign-in log says to the asker, with their rights as they are now. Outside personal chats, and
 * where there is no log, the bundle of the card alone.
 */
export async function answerBundle(
  { hint, isPersonal }: BundlePress,
  inquiry: Inquiry,
  live: Live | undefined,
  knowledge: Knowledge,
): Promise<Bundle> {
  const { asker, place } = inquiry;
  const tenantId = ownTenantId(asker);
  const base = bundleAnswer(hint, place, knowledge, { tenantId });
  const reading = readingOf(hint);
  const question = questionOf(reading);
  if (isPersonal === undefined || live === undefined || question === undefined || base.personal === undefined)
    return base;
  const spot = { place, view: 'thread' } as const;
  const result = withoutRefusal(await live.lookUp({ asker, spot, question, urgency: 'person' }));
  const personal = isPersonal ? ('shown' as const) : ('left out' as const);
  if (result.kind !== 'rows') {
    const value = result.kind === 'failed' ? failedWords(result) : 'It shows nothing for this yet.';
    const found = [{ label: 'Sign-in log', value }];
    return { ...base, lines: bundleLines(reading, place, { tenantId, found }), personal };
  }
  const findings = readRows(result, reading, knowledge);
  const { resourceTenantId } = findings.attempt.answer;
  const found = isPersonal
    ? showFindings(findings, result.role, readerOf(inquiry, live), result.tenant).lines
    : withoutPersonal(findings);
  return {
    ...base,
    lines: bundleLines(reading, place, { tenantId: tenantId ?? resourceTenantId, found }),
    personal,
    isFromLog: true,
  };
}
