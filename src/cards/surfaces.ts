import type { Answer } from '../core/answer/answer';
import type { Card, CardRenderer, CardSurface } from '../core/ports';
import { type Element, textBlock } from './elements';
import { insetAnswers, moreAbout } from './inset-answers';

/** Part of a card that a button opens inside the card, without asking anybody. */
interface Inset {
  readonly title: string;
  readonly card: Card;
}

/** What a button in a dialog may ask for: another view of the answer. The rest is about a sign-in of one's own. */
const DIALOG_VERBS: ReadonlySet<unknown> = new Set(['view', 'compare', 'playbook', 'ask', 'wasMe']);

/** Longest card with insets, in characters of JSON; a card of 28,000 is refused in some places. */
const MAX_CHARS = 27_000;

/** Renders for every surface with what renders for a chat. */
export function withSurfaces(renderForChat: (answer: Answer) => Card): CardRenderer {
  /** The card with what its buttons lead to inside it, where they do not reach the bot. */
  const renderElsewhere = (answer: Answer, surface: 'dialog' | 'thread'): Card => {
    const card = renderForChat(answer);
    const insets = insetAnswers(answer, card, surface).map(({ title, answer: inset, isWhole }) => ({
      title,
      card: isWhole ? renderElsewhere(inset, 'thread') : { body: renderForChat(inset)['body'] },
    }));
    return surface === 'dialog' ? forDialog(card, insets) : forThread(card, insets);
  };
  return {
    render(answer: Answer, surface: CardSurface = 'chat'): Card {
      if (surface === 'chat') return renderForChat(answer);
      const card = renderElsewhere(answer, surface);
      return surface === 'thread' ? withLine(card, moreAbout(answer)) : card;
    },
  };
}

/**
 * The card for a window of one person: buttons submit, since a dialog knows no other way back, and those about a
 * sign-in of one's own are left out.
 */
function forDialog(card: Card, insets: readonly Inset[]): Card {
  const actions = actionsOf(card).filter(({ verb }) => DIALOG_VERBS.has(verb));
  return withInsets(
    { ...card, body: listOf(card['body']).map(submitting), actions: actions.map(submitOf) },
    insets,
  );
}

/**
 * The card for a message that a person sends: whoever reads it may be where the bot is not, so no part of it calls the
 * bot.
 */
function forThread(card: Card, insets: readonly Inset[]): Card {
  return withInsets({ ...card, body: listOf(card['body']).map(withoutCalls), actions: [] }, insets);
}

/** The card with a small line at its end. */
function withLine(card: Card, line: string | undefined): Card {
  if (line === undefined) return card;
  return { ...card, body: [...listOf(card['body']), textBlock(line, { size: 'Small', isSubtle: true })] };
}

/** Adds each inset that still fits. */
function withInsets(card: Card, insets: readonly Inset[]): Card {
  // A refresh asks the bot, each time that somebody sees the card.
  const { actions, refresh: _, ...rest } = card;
  let shown = listOf(actions);
  for (const { title, card: inset } of insets) {
    const next = [...shown, { type: 'Action.ShowCard', title, card: innerCard(inset) }];
    if (JSON.stringify({ ...rest, actions: next }).length <= MAX_CHARS) shown = next;
  }
  return shown.length > 0 ? { ...rest, actions: shown } : rest;
}

function innerCard({ body, actions }: Card): Element {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: listOf(body).map(withoutCalls).map(withoutSlotId),
    ...(actions !== undefined && { actions }),
  };
}

/** An element with every Action.Execute in it turned into the Action.Submit that stands in for it. */
function submitting(element: Element): Element {
  return rewrite(element, (each) => {
    const action = each['selectAction'] as Element | undefined;
    return isCall(action) ? { ...each, selectAction: submitOf(action) } : each;
  });
}

/** An element in which nothing calls the bot; what looked like a link to more looks like text. */
function withoutCalls(element: Element): Element {
  return rewrite(element, (each) => {
    const { selectAction, ...rest } = each;
    if (!isCall(selectAction as Element | undefined)) return each;
    return { ...rest, items: listOf(rest['items']).map(asPlainLine) };
  });
}

function asPlainLine({ color: _, ...element }: Element): Element {
  const text = element['text'];
  return typeof text === 'string' ? { ...element, text: text.replace(/^▸ /, '• ') } : element;
}

/** Insets and the card around them have places of the same name. */
function withoutSlotId(element: Element): Element {
  const { id, ...rest } = element;
  return typeof id === 'string' && id.startsWith('slot-') ? rest : element;
}

/** Applies `change` to every object of an element, the inner ones first. */
function rewrite(element: Element, change: (element: Element) => Element): Element {
  const inner = Object.entries(element).map(([key, value]) => [key, rewriteValue(value, change)]);
  return change(Object.fromEntries(inner) as Element);
}

function rewriteValue(value: unknown, change: (element: Element) => Element): unknown {
  if (Array.isArray(value)) return value.map((item) => rewriteValue(item, change));
  return value !== null && typeof value === 'object' ? rewrite(value as Element, change) : value;
}

function isCall(action: Element | undefined): action is Element {
  return action?.['type'] === 'Action.Execute';
}

function submitOf(action: Element): Element {
  return (action['fallback'] as Element | undefined) ?? action;
}

function actionsOf(card: Card): readonly Element[] {
  return listOf(card['actions']);
}

function listOf(value: unknown): readonly Element[] {
  return Array.isArray(value) ? (value as Element[]) : [];
}
