import { escapeMarkdown } from '../../core/answer/plain-text';
import type {
  ExceptionListAnswer,
  GateAnswer,
  GateFormAnswer,
  OpenedStepsAnswer,
  UndoAnswer,
} from '../../core/desk/gate-answer';
import type { IdentityProof } from '../../core/desk/gate-record';
import { IDENTITY_PROOFS } from '../../core/desk/gate-record';
import type { Catalog } from '../../core/ports';
import type { CardData } from '../card-data';
import { say } from '../card-data';
import { list, showSteps } from '../entry-data';
import { codeLine } from '../wording';

const PROOF_WORDS: Readonly<Record<IdentityProof, string>> = {
  callBack: 'Called back on the number in the directory',
  inPerson: 'Met in person',
  manager: 'Confirmed by the manager',
  checkService: 'Identity check service',
};

const HELPDESK_WARNING =
  'The helpdesk is the usual way in for attackers: they ring up, know a lot, and are in a hurry. What the caller tells you proves nothing, nor does the number they ring from.';
const WEAKENING_WARNING =
  'This lowers a protection for somebody. Attackers look for exactly such gaps: keep it small, and put it back on the day.';

/** What the cards of guarded steps are bound to. */
export function gateData(answer: GateAnswer, catalog: Catalog): CardData {
  switch (answer.kind) {
    case 'gateForm':
      return formData(answer, catalog);
    case 'openedSteps':
      return openedData(answer, catalog);
    case 'undo':
      return undoData(answer, catalog);
    case 'exceptionList':
      return exceptionsData(answer);
  }
}

function formData(answer: GateFormAnswer, catalog: Catalog): CardData {
  const { gate, entry, step, faults, typed, earliest, latest } = answer;
  const isException = gate === 'exception';
  const title = isException ? 'First: why, and until when' : "First: how the person's identity was proven";
  const neverForMandatory =
    entry.family === 'mfa'
      ? " Microsoft's mandatory MFA for admin portals and Azure tools cannot be lifted by it."
      : '';
  return {
    template: 'gate-form',
    data: {
      title,
      codeLine: lineOf(entry.code, catalog),
      text: isException
        ? `${step?.summary ?? ''}. It weakens a protection: ${step?.opens ?? ''} Who decides: ${step?.role ?? 'the owner of that control'}.${neverForMandatory}`
        : 'The reset and registration steps of this code open once you have chosen.',
      warning: isException ? WEAKENING_WARNING : HELPDESK_WARNING,
      ...list('faults', faults),
      needsProof: !isException || (step?.needsIdentityProof ?? false),
      proofs: IDENTITY_PROOFS.map((value) => ({ title: PROOF_WORDS[value], value })),
      proof: typed.proof ?? '',
      needsTerms: isException,
      reason: typed.reason ?? '',
      until: typed.until ?? '',
      earliest,
      latest,
      gate,
      send: isException ? 'Record it and show the step' : 'Record it and show the steps',
      ...say(
        `${title}.`,
        isException
          ? 'Kept with it: your object ID, the code and the time. You are reminded in your personal chat on that day. Send "exceptions" for those that are open.'
          : 'Kept with it: your object ID, the code and the time. Nothing about the person.',
      ),
    },
  };
}

function openedData({ gate, entry, steps, proof, until }: OpenedStepsAnswer, catalog: Catalog): CardData {
  const isException = gate === 'exception';
  const proven = proof === undefined ? [] : [PROOF_WORDS[proof].toLowerCase()];
  const words = isException ? [`the reason, and that it ends on ${until ?? ''}`, ...proven] : proven;
  const title = isException ? 'The exception, step by step' : 'Reset and registration steps';
  const readable = steps.map((step) => ({ ...step, needsIdentityProof: false }));
  return {
    template: 'opened-steps',
    data: {
      title,
      codeLine: lineOf(entry.code, catalog),
      recorded: `Recorded: ${words.join('; ')}.`,
      warning: isException ? WEAKENING_WARNING : HELPDESK_WARNING,
      ...list('steps', showSteps(readable, catalog)),
      ...say(
        `${title}.`,
        isException
          ? `Signpost reminds you on ${until ?? ''}. It changes nothing by itself.`
          : 'Shown to you alone. Signpost changes nothing by itself.',
      ),
    },
  };
}

function undoData(answer: UndoAnswer, catalog: Catalog): CardData {
  const { id, code, summary, reason, until, daysOver } = answer;
  const title = daysOver === 0 ? 'Undo this exception today' : 'This exception is over and still open';
  return {
    template: 'undo',
    data: {
      id,
      title,
      codeLine: lineOf(code, catalog),
      text: `${summary}. It was to end on **${until}**. Put the protection back, then press "Undone".`,
      reason: escapeMarkdown(reason),
      ...say(
        `${title}. ${summary}.`,
        'You opened this step. Without an answer you are reminded daily, seven more times at most. Still needed? Undo it, and open it again with a new reason.',
      ),
    },
  };
}

const BY_WORDS: Readonly<Record<ExceptionListAnswer['rows'][number]['by'], string>> = {
  you: 'opened by you',
  another: 'opened by a colleague at the helpdesk',
  forgotten: 'opened by somebody who was forgotten since',
};

function exceptionsData({ rows, hasMore }: ExceptionListAnswer): CardData {
  const isEmpty = rows.length === 0;
  return {
    template: 'exceptions',
    data: {
      title: 'Open exceptions',
      text: isEmpty
        ? 'No exception is open.'
        : 'Protections that are weakened for a time, the earliest end first. Press "Undone" once the protection is back.',
      rows: rows.map(({ id, code, summary, reason, until, by }) => ({
        id,
        code: String(code),
        title: `AADSTS${code}: ${summary}`,
        text: `Until ${until}, ${BY_WORDS[by]}. Reason: ${escapeMarkdown(reason)}`,
      })),
      ...say(
        isEmpty ? 'No exception is open.' : 'Open exceptions.',
        hasMore ? 'There are more; undo some to see them.' : 'From the records of the helpdesk.',
      ),
    },
  };
}

function lineOf(code: number, catalog: Catalog): string {
  const entry = catalog.entry(code);
  return entry === undefined ? `AADSTS${code}` : codeLine(code, entry.name, entry.title, entry.kind);
}
