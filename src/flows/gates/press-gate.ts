import type { Answer, EntryAnswer, FactsAnswer, Hint } from '../../core/answer/answer';
import { whomToAskFirst } from '../../core/answer/was-this-you';
import { dayIn, morningOf } from '../../core/desk/days';
import { deskNotice, FOR_THE_DESK } from '../../core/desk/desk-answer';
import type { TypedTerms } from '../../core/desk/exception-terms';
import { earliestEnd, latestEnd, readTerms } from '../../core/desk/exception-terms';
import type { ExceptionRecord, IdentityProof } from '../../core/desk/gate-record';
import type { Gate, GatedStep } from '../../core/desk/gated-steps';
import { gatedSteps, summaryOf } from '../../core/desk/gated-steps';
import { undoReminderJob } from '../../core/desk/undo-reminder';
import type { Conversation } from '../../core/desk-ports';
import type { Inquiry } from '../../core/inquiry';
import type { Knowledge } from '../answer-message';
import { answerHint } from '../card-of-hint';
import type { GatePorts } from './gate-ports';
import { deskIdOf } from './works-here';

/** Opens the form before guarded steps, or sends it. What was typed is checked, and the hint believed in nothing. */
export interface GatePress {
  readonly verb: 'gate' | 'openSteps';
  readonly gate: Gate;
  readonly hint: Hint;
  readonly reason?: string;
  readonly until?: string;
  readonly proof?: IdentityProof;
}

/** Says that an exception was undone. */
export interface UndonePress {
  readonly verb: 'undone';
  readonly id: string;
}

/** Whether a press is one about guarded steps. */
export function isGatePress(press: { readonly verb: string }): press is GatePress | UndonePress {
  return press.verb === 'gate' || press.verb === 'openSteps' || press.verb === 'undone';
}

/** Who pressed and where, as the platform vouches for it. */
export interface GateAsk {
  readonly inquiry: Inquiry;
  /** Whether the answer reaches the one who pressed and nobody else. */
  readonly isOwnView: boolean;
  /** The chat of the card that was pressed; undefined where the platform names none. */
  readonly chat: Conversation | undefined;
}

/** Whether the sign-in that a hint names was held up by Microsoft's mandatory MFA. */
export type IsMandatoryMfa = (hint: Hint, inquiry: Inquiry) => Promise<boolean>;

/** Offers the gates of an administrator's view to people who work at the helpdesk; any other answer as it is. */
export async function offerGates(
  answer: Answer,
  { inquiry, isOwnView }: GateAsk,
  { membership }: Pick<GatePorts, 'membership'>,
): Promise<Answer> {
  if (answer.kind !== 'entry' || answer.view !== 'admin' || !isOwnView) return answer;
  const gates = (['identity', 'exception'] as const).filter(
    (gate) => gatedSteps(answer.entry, gate).length > 0,
  );
  if (gates.length === 0 || (await deskIdOf(inquiry.asker, membership)) === undefined) return answer;
  return { ...answer, gates };
}

/**
 * The form before guarded steps, then the steps themselves once everything was recorded. Whoever does not work at the
 * helpdesk now, or asks where others read, gets the card for administrators as everybody does.
 */
export async function pressGate(
  press: GatePress,
  ask: GateAsk,
  ports: GatePorts,
  isMandatoryMfa: IsMandatoryMfa,
  knowledge: Knowledge,
): Promise<Answer> {
  const { inquiry, isOwnView } = ask;
  const plain = answerHint(press.hint, 'admin', inquiry.place, knowledge);
  if (plain.kind !== 'entry' || !isOwnView || whomToAskFirst(plain) !== undefined) return plain;
  const steps = gatedSteps(plain.entry, press.gate);
  const agentId = await deskIdOf(inquiry.asker, ports.membership);
  if (steps.length === 0 || agentId === undefined) return plain;
  if (press.gate === 'exception' && (await isMandatoryMfa(press.hint, inquiry))) return MANDATORY_MFA;
  const opening = { plain, steps, agentId, press, ask };
  return press.verb === 'gate' ? formFor(opening, [], ports) : openSteps(opening, ports);
}

const MANDATORY_MFA = deskNotice(
  'Nothing to switch off here',
  'Microsoft itself asks for the second proof in this sign-in: its own rule for admin portals and Azure tools. No setting of the organisation lifts it, so no exception is offered. Let the person register a method, or use an identity made for programs.',
);

const NO_CHAT = deskNotice(
  'Write to Signpost in a personal chat first',
  'Signpost reminds you in your personal chat on the last day of the exception, and has none with you yet. Send it "help" there, then open the step again. Nothing was recorded.',
);

interface Opening {
  readonly plain: EntryAnswer;
  readonly steps: readonly GatedStep[];
  readonly agentId: string;
  readonly press: GatePress;
  readonly ask: GateAsk;
}

function formFor(
  { plain, steps, press, ask }: Opening,
  faults: readonly string[],
  { clock }: GatePorts,
): Answer {
  const today = dayIn(clock.now(), ask.inquiry.timeZone);
  const { reason, until, proof } = press;
  const [first] = steps;
  return {
    kind: 'gateForm',
    gate: press.gate,
    entry: plain.entry,
    ...(press.gate === 'exception' && first ? { step: first.step } : {}),
    hint: plain.hint,
    faults,
    typed: {
      ...(reason === undefined ? {} : { reason }),
      ...(until === undefined ? {} : { until }),
      ...(proof === undefined ? {} : { proof }),
    },
    earliest: earliestEnd(today),
    latest: latestEnd(today),
  };
}

const NO_PROOF = "Choose how the person's identity was proven.";

async function openSteps(opening: Opening, ports: GatePorts): Promise<Answer> {
  const { press, steps, plain, agentId, ask } = opening;
  const [first] = steps;
  const { proof } = press;
  const needsProof = press.gate === 'identity' || (first?.step.needsIdentityProof ?? false);
  const proofFaults = needsProof && proof === undefined ? [NO_PROOF] : [];
  const proven = needsProof && proof !== undefined ? { proof } : {};
  const at = new Date(ports.clock.now()).toISOString();
  const record = { id: ports.newId(), byId: agentId, code: plain.entry.code, at };
  const opened = { kind: 'openedSteps', gate: press.gate, entry: plain.entry, hint: plain.hint } as const;
  if (press.gate === 'identity') {
    if (proof === undefined) return formFor(opening, proofFaults, ports);
    await ports.gateRecords.add({ ...record, kind: 'identity', step: 'admin', proof });
    return { ...opened, steps: steps.map(({ step }) => step), proof };
  }
  const terms = readTerms(press as TypedTerms, dayIn(ports.clock.now(), ask.inquiry.timeZone));
  if (first === undefined || terms.kind === 'faulty' || proofFaults.length > 0)
    return formFor(opening, [...proofFaults, ...(terms.kind === 'faulty' ? terms.faults : [])], ports);
  const { reason, until } = terms;
  const isKept = await keepException(
    { ...record, kind: 'exception', step: first.ref, reason, until, ...proven },
    ask,
    agentId,
    ports,
  );
  return isKept ? { ...opened, steps: [first.step], ...proven, until } : NO_CHAT;
}

/** False where the agent could not be reminded; then nothing is kept. */
async function keepException(
  record: ExceptionRecord,
  { inquiry, chat }: GateAsk,
  agentId: string,
  { gateRecords, conversations, jobs }: GatePorts,
): Promise<boolean> {
  const purpose = { kind: 'personal', objectId: agentId } as const;
  if (inquiry.place === 'personal' && chat !== undefined) await conversations.save(purpose, chat);
  else if ((await conversations.find(purpose)) === undefined) return false;
  // The job comes first: one without its record ends by itself, a record without a job would be forgotten.
  await jobs.add(undoReminderJob({ id: record.id, firstAt: morningOf(record.until, inquiry.timeZone) }));
  await gateRecords.add(record);
  return true;
}

/** Notes that an exception was undone. Only for people who work at the helpdesk now. */
export async function pressUndone(
  { id }: UndonePress,
  { inquiry }: GateAsk,
  { membership, gateRecords, jobs, clock }: GatePorts,
  { catalog }: Knowledge,
): Promise<FactsAnswer> {
  const agentId = await deskIdOf(inquiry.asker, membership);
  if (agentId === undefined) return FOR_THE_DESK;
  const record = await gateRecords.find(id);
  if (record?.kind !== 'exception')
    return deskNotice(
      'Nothing to undo',
      'This exception is not in the records. Send "exceptions" for those that are open.',
    );
  const isFirst = await gateRecords.undo(id, agentId, new Date(clock.now()).toISOString());
  await jobs.cancel(undoReminderJob({ id, firstAt: 0 }).id);
  const what = `AADSTS${record.code}: ${summaryOf(catalog.entry(record.code), record.step)}, until ${record.until}.`;
  return isFirst
    ? deskNotice('Undone', `${what} Noted; nobody is reminded any more.`)
    : deskNotice('Undone already', `${what} Somebody noted that before.`);
}
