import type { ReadItem, ShownCause } from '../core/answer/answer';
import type { Hint } from '../core/answer/hint';
import { escapeMarkdown } from '../core/answer/plain-text';
import type { ShownEvidence } from '../core/answer/shown-evidence';
import type { Gate } from '../core/desk/gated-steps';
import type { OtherCode } from '../core/matching/match';

export type Element = Readonly<Record<string, unknown>>;

/** How many causes stand open; the rest are folded. */
const OPEN_CAUSES = 3;

export const textBlock = (text: string, more: Element = {}): Element => ({
  type: 'TextBlock',
  text,
  wrap: true,
  ...more,
});

const heading = (text: string): Element => textBlock(text, { weight: 'Bolder', spacing: 'Medium' });

/** Text from outside: a RichTextBlock, which takes no Markdown. */
const plainLine = (label: string, value: string): Element => ({
  type: 'RichTextBlock',
  spacing: 'Small',
  inlines: [
    { type: 'TextRun', text: `${label}: `, weight: 'Bolder', size: 'Small' },
    { type: 'TextRun', text: value, fontType: 'Monospace', size: 'Small' },
  ],
});

/** A line that opens and closes another element, reachable by keyboard; its arrow says which it does. */
const fold = (text: string, target: string, isOpen = false): Element => {
  const arrow = (sign: string, name: string, isVisible: boolean): Element =>
    textBlock(`${sign} ${text}`, { color: 'Accent', id: `${target}-${name}`, isVisible });
  const targetElements = [target, `${target}-opened`, `${target}-closed`];
  return {
    type: 'Container',
    spacing: 'Small',
    selectAction: { type: 'Action.ToggleVisibility', title: text, targetElements },
    items: [arrow('▾', 'opened', isOpen), arrow('▸', 'closed', !isOpen)],
  };
};

export const warning = (text: string): readonly Element[] => [
  { type: 'Container', style: 'attention', items: [textBlock(`⚠️ ${text}`)] },
];

export const found = (text: string): readonly Element[] => [textBlock(`ℹ️ ${text}`, { size: 'Small' })];

/** What was read from a paste: IDs to check and to copy, foldable. */
export function readList(items: readonly ReadItem[]): readonly Element[] {
  // A code alone is the title of the card already.
  if (items.length === 0 || (items.length === 1 && items[0]?.label === 'Code')) return [];
  return [
    {
      ...fold('Read from your paste', 'read-items', true),
      separator: true,
      spacing: 'Medium',
    },
    {
      type: 'Container',
      id: 'read-items',
      spacing: 'Small',
      items: [
        ...items.map(({ label, value }) => plainLine(label, value)),
        textBlock('Something read wrongly? Send the code alone, for example: explain 50076', {
          size: 'Small',
          isSubtle: true,
          spacing: 'Small',
        }),
      ],
    },
  ];
}

/** Lines to copy at once; a client without code blocks, such as a phone, shows them as text. */
export function copyBlock(items: readonly ReadItem[]): readonly Element[] {
  if (items.length === 0) return [];
  const lines = items.map(({ label, value }) => `${label}: ${value}`);
  const plain = textBlock(lines.map(escapeMarkdown).join('\n\n'), { fontType: 'Monospace', size: 'Small' });
  return [{ type: 'CodeBlock', codeSnippet: lines.join('\n'), language: 'PlainText', fallback: plain }];
}

/** The causes, the likeliest open and the rest folded. With evidence each carries the facts that speak for it. */
export function causeList(causes: readonly ShownCause[], all: boolean): readonly Element[] {
  const lines = (list: readonly ShownCause[]): Element[] =>
    list.flatMap(({ text, because }) => [
      textBlock(`• ${text}`, { spacing: 'Small' }),
      ...because.map((fact) => ({
        type: 'RichTextBlock',
        spacing: 'None',
        inlines: [{ type: 'TextRun', text: `✔ ${fact}`, size: 'Small', isSubtle: true }],
      })),
    ]);
  if (all || causes.length <= OPEN_CAUSES + 1) return lines(causes);
  const rest = causes.slice(OPEN_CAUSES);
  return [
    ...lines(causes.slice(0, OPEN_CAUSES)),
    fold(`${rest.length} more causes`, 'more-causes'),
    { type: 'Container', id: 'more-causes', isVisible: false, spacing: 'Small', items: lines(rest) },
  ];
}

/** Codes offered beside the card's own, each a button to its own answer. */
export function otherCodes(others: readonly OtherCode[], title: string): readonly Element[] {
  if (others.length === 0) return [];
  return [
    heading(title),
    ...others.map(({ code, title: what }): Element => {
      const data = { verb: 'view', view: 'person', hint: { code } };
      return {
        type: 'Container',
        spacing: 'Small',
        selectAction: {
          type: 'Action.Execute',
          title: `Explain ${code}`,
          verb: 'view',
          data,
          fallback: { type: 'Action.Submit', title: `Explain ${code}`, data },
        },
        items: [textBlock(`▸ **${code}** · ${what}`, { color: 'Accent' })],
      };
    }),
  ];
}

/** What the sign-in log said: its lines as plain text, reasons where it showed nothing, and what could not be seen. */
export function evidence(shown: ShownEvidence): readonly Element[] {
  return [
    { ...heading(shown.heading), separator: true },
    ...shown.lines.map(({ label, value }) => plainLine(label, value)),
    ...shown.reasons.flatMap(({ text, next }) => [
      textBlock(`• ${text}`, { spacing: 'Small' }),
      textBlock(next, { size: 'Small', isSubtle: true, spacing: 'None' }),
    ]),
    ...notSeen(shown.notSeen),
    ...(shown.chatUrl === undefined
      ? []
      : [textBlock(`[Open the chat with Signpost](${shown.chatUrl})`, { size: 'Small', spacing: 'Small' })]),
  ];
}

export const notSeen = (lines: readonly string[]): readonly Element[] =>
  lines.map((line) => textBlock(line, { size: 'Small', isSubtle: true, spacing: 'Small' }));

/** The button that starts or ends looking again, or asks for what came of another try. */
export function liveAction({ looking, lookingFor, mayRetry }: ShownEvidence): ExecuteAction | undefined {
  const goal = lookingFor === undefined ? {} : { goal: lookingFor };
  if (looking === 'offered') return executeAction('keepLooking', 'Keep looking', goal);
  if (looking === 'running') return executeAction('stopLooking', 'Stop looking', goal);
  return mayRetry ? executeAction('triedAgain', 'I tried again') : undefined;
}

/** The button that opens the helpdesk's view of a card. */
export function detailsAction(): ExecuteAction {
  return executeAction('details', 'Details');
}

/** The button with which an agent opens a case for somebody. */
export function openCaseAction(): ExecuteAction {
  return executeAction('openCase', 'Open case');
}

function executeAction(verb: string, title: string, more: Element = {}): ExecuteAction {
  const data = { verb, ...more };
  return { type: 'Action.Execute', title, verb, data, fallback: { type: 'Action.Submit', title, data } };
}

interface ExecuteAction extends Element {
  readonly type: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly fallback?: Element;
}

/** The same action, carrying the hint. */
export function withHint(action: ExecuteAction, hint: Hint): ExecuteAction {
  if (action.type !== 'Action.Execute') return action;
  const data = { ...action.data, hint };
  return { ...action, data, ...(action.fallback ? { fallback: { ...action.fallback, data } } : {}) };
}

const GATE_TITLES: Readonly<Record<Gate, string>> = {
  identity: 'Open the reset steps',
  exception: 'Open the exception',
};

/** The buttons that lead to guarded steps. */
export function gateActions(gates: readonly Gate[]): readonly ExecuteAction[] {
  return gates.map((gate) => {
    const title = GATE_TITLES[gate];
    const data = { verb: 'gate', gate };
    return {
      type: 'Action.Execute',
      title,
      verb: 'gate',
      data,
      fallback: { type: 'Action.Submit', title, data },
    };
  });
}

/** The line that asks whether an answer helped. */
export function feedback(hint: Hint): readonly Element[] {
  return [
    {
      type: 'ColumnSet',
      spacing: 'Small',
      columns: [
        { type: 'Column', width: 'auto', items: [textBlock('Was this helpful?', SMALL_PRINT)] },
        voteColumn('👍 Yes', 'Yes, this was helpful', true, hint),
        voteColumn('👎 No', 'No, this was not helpful', false, hint),
      ],
    },
  ];
}

const SMALL_PRINT: Element = { size: 'Small', isSubtle: true };

function voteColumn(text: string, title: string, isHelpful: boolean, hint: Hint): Element {
  const data = { verb: 'helpful', isHelpful, hint };
  return {
    type: 'Column',
    width: 'auto',
    selectAction: {
      type: 'Action.Execute',
      title,
      verb: 'helpful',
      data,
      fallback: { type: 'Action.Submit', title, data },
    },
    items: [textBlock(text, { size: 'Small', color: 'Accent' })],
  };
}
