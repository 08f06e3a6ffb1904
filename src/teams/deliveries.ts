import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { Clock, Once } from '../core/ports';

/** How long an activity ID is remembered. Teams delivers again after about 15 s, and again later. */
const ID_TTL_MS = 10 * 60_000;
/** How long the same content counts as the same delivery while the first is unanswered. */
const CONTENT_TTL_MS = 60_000;
/** An answer later than this may have made Teams deliver the message again under a new ID. */
const LATE_MS = 10_000;

/**
 * Runs `work` once per delivery. The same activity ID in the same conversation is one delivery; so is the same
 * content from the same person while the first is unanswered, or was answered late. A person who asks twice gets two
 * answers.
 */
export async function onceEach(
  activity: Partial<Activity>,
  { once, briefOnce, clock }: { once: Once; briefOnce: Once; clock: Clock },
  work: () => Promise<void>,
): Promise<void> {
  const conversation = activity.conversation?.id ?? '';
  if (activity.id !== undefined && !(await once.claim(`id ${conversation} ${activity.id}`, ID_TTL_MS)))
    return;
  const content = `content ${conversation} ${activity.from?.id} ${activity.replyToId ?? ''} ${hash(activity)}`;
  if (!(await briefOnce.claim(content, CONTENT_TTL_MS))) return;
  const started = clock.now();
  try {
    await work();
  } finally {
    if (clock.now() - started <= LATE_MS) await briefOnce.release(content);
  }
}

/** A fingerprint, so that no text of a person is kept as a key. */
function hash(activity: Partial<Activity>): string {
  const value = activity.value === undefined ? '' : JSON.stringify(activity.value);
  return createHash('sha256')
    .update(`${activity.text ?? ''}\u0000${value}`)
    .digest('base64url');
}
