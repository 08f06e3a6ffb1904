import { z } from 'zod';
import { IDENTITY_PROOFS } from '../core/desk/gate-record';
import { MISSING_REASONS } from '../core/feedback/counted-event';
import type { DetailsPress } from '../flows/agents-view';
import type { OwnPress } from '../flows/confirm-own';
import type { DeskPress } from '../flows/desk/desk';
import type { FeedbackPress } from '../flows/feedback/press-feedback';
import type { GatePress, UndonePress } from '../flows/gates/press-gate';
import type { ButtonPress, LookingPress, RetryPress } from '../flows/press-button';
import { code, hint } from './button-fields';
import { parseDeskButton } from './parse-desk-button';

type ReadPress =
  | ButtonPress
  | LookingPress
  | RetryPress
  | DetailsPress
  | OwnPress
  | GatePress
  | UndonePress
  | FeedbackPress
  | DeskPress;

const goal = z.enum(['attempt', 'afterRetry', 'afterSuccess']).catch('attempt');

const press = z.discriminatedUnion('verb', [
  z.object({
    verb: z.literal('view'),
    view: z.enum(['person', 'admin', 'developer']),
    code: code.optional(),
    hint,
  }),
  z.object({ verb: z.literal('compare'), hint }),
  z.object({ verb: z.literal('playbook'), id: z.string().regex(/^[a-z0-9-]{1,60}$/) }),
  z.object({ verb: z.literal('ask'), text: z.enum(['help', 'playbooks', 'about']) }),
  z.object({ verb: z.literal('worked'), hint }),
  z.object({ verb: z.literal('bundle'), isPersonal: z.boolean().optional().catch(undefined), hint }),
  z.object({ verb: z.literal('wasMe'), hint }),
  z.object({ verb: z.literal('helpful'), isHelpful: z.boolean(), hint }),
  z.object({ verb: z.literal('missing'), reason: z.enum(MISSING_REASONS), hint }),
  z.object({ verb: z.literal('gate'), gate: z.enum(['exception', 'identity']), hint }),
  z.object({
    verb: z.literal('openSteps'),
    gate: z.enum(['exception', 'identity']),
    hint,
    reason: z.string().max(5_000).optional().catch(undefined),
    until: z.string().max(20).optional().catch(undefined),
    proof: z.enum(IDENTITY_PROOFS).optional().catch(undefined),
  }),
  z.object({ verb: z.literal('undone'), id: z.string().regex(/^[0-9a-f-]{36}$/) }),
  z.object({ verb: z.literal('notMe'), hint }),
  z.object({ verb: z.literal('keepLooking'), goal, hint }),
  z.object({ verb: z.literal('stopLooking'), goal, hint }),
  z.object({ verb: z.literal('triedAgain'), hint }),
  z.object({ verb: z.literal('details'), hint }),
]);

/** Reads the data that a card's button sends; undefined when it is none of ours, or was tampered with. */
export function parseButton(data: unknown): ReadPress | undefined {
  const atDesk = parseDeskButton(data);
  if (atDesk !== undefined) return atDesk;
  const parsed = press.safeParse(data);
  if (!parsed.success) return undefined;
  // A row of a list names its own code beside the hint of the whole card.
  if (parsed.data.verb === 'view' && parsed.data.code !== undefined)
    return { verb: 'view', view: parsed.data.view, hint: { code: parsed.data.code } };
  return JSON.parse(JSON.stringify(parsed.data)) as ReadPress;
}
