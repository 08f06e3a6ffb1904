import type { Step } from '../../core/entry';

/**
 * What a line says that keeps a person or a tenant safe: the question whether the attempt was theirs, refusing a
 * prompt, telling nobody, reporting, revoking, proving who somebody is. Rather a line too many than one too few, since
 * a protected line stays where it is.
 */
const SAFETY_WORDS: readonly RegExp[] = [
  /wasn.t me|was (it|this|that) you\b|was (this|the) (attempt|sign-in) yours|\b(was|were|is|are) not (yours|you)\b/i,
  /\bdid you (start|sign in|ask|open|enter|type|request)|\bwere you signing in|\bdo you recognise/i,
  /whether (you (started|tried|are signing)|every sign-in|the sign-in)|\bnot signing in yourself|you (did not|do not know this|linked nothing)/i,
  /\b(approve|confirm|accept|answer|enter|type|tell|share|paste|sign in) (nothing|none|nobody|nowhere)/i,
  /\b(never|not|n.t) (ever )?(approve|confirm|accept|answer|enter|type|tell|share|paste|post|send|give|mail|put|ask for a new one)\b/i,
  /\btell nobody|\bnobody (another|a) (code|number)|\b(deny|refuse|decline) (the|what|further|every|any)/i,
  /\breport (it|that|this|them|any)\b|\breport to the security\b|\breported? (it )?at once\b|\btell (your )?security\b|\btell the customers\b/i,
  /\bsecurity (team|contact|operations)\b|\bhand it to security\b|\bbelongs to security\b/i,
  /\b(revoke|revoking|rotate|leak|leaked|compromised|stolen|theft|attack|attacks|attacker|phishing|suspicious|break-in|bombing|spray)\b/i,
  /\b(sent|came|come|reached) (to )?you\b|\bsomebody else.s\b|\bstranger\b/i,
  /\bprove (who|that)\b|\bwho (they|you) are\b|\bproven\b/i,
  /\bnobody you know\b|\byou tried nothing yourself\b|\blate prompt\b|\byour last sign-ins\b/i,
  /\bdevice (that )?you trust\b|\btrusted device\b|\bsomebody (else|sent)\b|\bdid not open\b/i,
];

/** Whether a line of the catalog is one that house rules may not hide. */
export function isSafetyLine(text: string): boolean {
  return SAFETY_WORDS.some((words) => words.test(text));
}

/** The same for a step, which may also be marked: it weakens a control, or it needs a proof of who somebody is. */
export function isSafetyStep(step: Step): boolean {
  return step.risk === 'weakens-control' || step.needsIdentityProof || isSafetyLine(step.text);
}
