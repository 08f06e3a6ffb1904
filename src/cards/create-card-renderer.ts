import type { Answer, DetailsOffer, EntryAnswer, ReadItem } from '../core/answer/answer';
import type { Hint } from '../core/answer/hint';
import type { ShownEvidence } from '../core/answer/shown-evidence';
import { isMaybeAttack, whomToAskFirst } from '../core/answer/was-this-you';
import type { Card, CardRenderer, Catalog } from '../core/ports';
import { answerData } from './answer-data';
import type { BuiltCards } from './built-cards';
import type { Element } from './elements';
import * as elements from './elements';
import { renderToFit } from './fit-card';
import { answerHouse } from './house-lines';
import { createSkeletons } from './skeletons';
import { withSurfaces } from './surfaces';
import type { Skeleton } from './template-engine';
import { createTemplateEngine } from './template-engine';

/** What stands over the codes that a card offers beside its own. */
const OTHERS_HEADING: Readonly<Record<string, string>> = {
  related: 'AADSTS codes that explain it',
  worked: 'What the later attempt stopped at',
  otherProduct: 'The code of today that says the same',
};

type Slots = Readonly<Record<string, readonly Element[] | undefined>>;

/**
 * Renders answers with the templates of `cards/`. The constant part of an explained code is expanded once and kept, or
 * was `built` ahead; what belongs to one message is set afterwards, by code, at named places, so that text from a
 * person never passes through the template engine as a template.
 */
export function createCardRenderer(
  templates: ReadonlyMap<string, unknown>,
  catalog: Catalog,
  built?: BuiltCards,
): CardRenderer {
  const engine = createTemplateEngine(templates);
  const skeletons = createSkeletons(engine, catalog, built);

  const renderAnswer = (answer: Answer): Card => {
    const addressee = whomToAskFirst(answer);
    if (addressee !== undefined)
      return fill(
        skeletons.question(answer, addressee),
        questionSlots(answer),
        hintOf(answer),
        extrasOf(answer),
      );
    if (answer.kind === 'entry')
      return fill(
        withGates(skeletons.entry(answer), answer),
        entrySlots(answer),
        answer.hint,
        extrasOf(answer),
      );
    const { template, data } = answerData(answer, catalog);
    const slots = { ...answerSlots(answer), 'slot-house': answerHouse(answer, catalog.house) };
    return fill(engine.expand(template, data), slots, hintOf(answer), extrasOf(answer));
  };
  return withSurfaces((answer) => renderToFit(answer, renderAnswer));
}

/** The card with the buttons of the gates that the reader may open. */
function withGates(skeleton: Skeleton, { gates }: EntryAnswer): Skeleton {
  if (gates === undefined) return skeleton;
  return { ...skeleton, actions: [...skeleton.actions, ...elements.gateActions(gates).map(asElement)] };
}

const asElement = (action: object): Element => ({ ...action });

function entrySlots(answer: EntryAnswer): Slots {
  return {
    ...answerSlots(answer),
    says: [elements.textBlock(answer.says)],
    'slot-found': [answer.note, answer.foundBy, outcomeOf(answer.evidence)].flatMap(foundLine),
    ...(answer.isRanked
      ? { 'slot-causes': elements.causeList(answer.causes, answer.view !== 'person') }
      : {}),
    'slot-notSeen': elements.notSeen(answer.notSeen),
  };
}

/** What the card that asks "was this you?" may show: what helps to answer, and no advice. */
function questionSlots(answer: Answer): Slots {
  const { 'slot-warning': warned, 'slot-evidence': evidence, 'slot-read': read } = answerSlots(answer);
  const isEntry = answer.kind === 'entry';
  return {
    'slot-warning': warned,
    'slot-evidence': evidence,
    'slot-read': read,
    says: isEntry ? [elements.textBlock(answer.says)] : [],
    'slot-found': [noteOf(answer), isEntry ? answer.foundBy : undefined].flatMap(foundLine),
  };
}

function answerSlots(answer: Answer): Slots {
  const others = 'others' in answer ? answer.others : answer.kind === 'related' ? answer.codes : [];
  const outcome = outcomeOf('evidence' in answer ? answer.evidence : undefined);
  return {
    'slot-warning': warningOf(answer),
    'slot-found': [noteOf(answer), outcome].flatMap(foundLine),
    'slot-notSeen': [],
    'slot-feedback': answer.kind === 'entry' || answer.kind === 'known' ? elements.feedback(answer.hint) : [],
    'slot-evidence': 'evidence' in answer && answer.evidence ? elements.evidence(answer.evidence) : [],
    'slot-copy': elements.copyBlock(linesToCopy(answer)),
    'slot-read': 'read' in answer ? elements.readList(answer.read) : [],
    'slot-others': elements.otherCodes(others ?? [], OTHERS_HEADING[answer.kind] ?? 'Also in your message'),
  };
}

function linesToCopy(answer: Answer): readonly ReadItem[] {
  if (answer.kind === 'bundle') return answer.lines;
  return answer.kind === 'case' ? (answer.copy ?? []) : [];
}

const NOT_YOURS = 'A prompt or sign-in that is not yours? Approve nothing, and press "This wasn\'t me".';

function warningOf(answer: Answer): readonly Element[] {
  const secret = 'secretWarning' in answer ? answer.secretWarning : undefined;
  const isAsked = answer.kind === 'candidates' && isMaybeAttack(answer.candidates);
  return [secret, isAsked ? NOT_YOURS : undefined].flatMap((text) =>
    text === undefined ? [] : elements.warning(text),
  );
}

function hintOf(answer: Answer): Hint {
  return ('hint' in answer ? answer.hint : undefined) ?? {};
}

function noteOf(answer: Answer): string | undefined {
  return 'note' in answer ? answer.note : undefined;
}

function foundLine(text: string | undefined): readonly Element[] {
  return text === undefined ? [] : elements.found(text);
}

function outcomeOf(shown: ShownEvidence | undefined): string | undefined {
  return shown?.outcome === undefined ? undefined : `From the sign-in log: ${shown.outcome}`;
}

/** Most actions that a card in Teams shows without a menu. */
const MAX_ACTIONS = 6;

/** What a card carries beside its template. */
interface Extras {
  readonly action?: ReturnType<typeof elements.detailsAction>;
  readonly details?: DetailsOffer;
}

function extrasOf(answer: Answer): Extras {
  const details = 'details' in answer ? answer.details : undefined;
  if (details !== undefined) return { details, action: elements.detailsAction() };
  const shown = 'evidence' in answer ? answer.evidence : undefined;
  const action = shown && elements.liveAction(shown);
  return action === undefined ? {} : { action };
}

/** The actions with one more; on a full card it takes the place of Compare. */
function withAction(actions: readonly Element[], extra: Extras['action']): readonly Element[] {
  if (extra === undefined) return actions;
  const kept = actions.filter((action) => action['verb'] !== 'compare');
  return [...kept.slice(0, MAX_ACTIONS - 1), extra];
}

/** An agent opens a case for somebody where the person would say that they are stuck. */
function forDesk(actions: readonly Element[], { details }: Extras): readonly Element[] {
  if (details?.isForDesk !== true) return actions;
  return actions.map((action) => (action['verb'] === 'stuck' ? elements.openCaseAction() : action));
}

/** Makes the clients of these people ask for their view of the card by themselves. */
function refresh({ action, details }: Extras, hint: Hint): Element {
  if (action === undefined || details === undefined || details.openFor.length === 0) return {};
  const { fallback: _, ...execute } = elements.withHint(action, hint);
  return { refresh: { action: execute, userIds: details.openFor } };
}

function fill(skeleton: Skeleton, slots: Slots, hint: Hint, extras: Extras): Card {
  const filled = skeleton.body.flatMap((element) => {
    const id = element['id'];
    return (typeof id === 'string' ? slots[id] : undefined) ?? [element];
  });
  const notice = extras.details?.notice;
  const body = notice === undefined ? filled : [...elements.found(notice), ...filled];
  const actions = withAction(forDesk(skeleton.actions, extras), extras.action).map((action) =>
    elements.withHint(action as Element & { type: string }, hint),
  );
  const card = { ...skeleton.card, ...refresh(extras, hint), body };
  return actions.length > 0 ? { ...card, actions } : card;
}
