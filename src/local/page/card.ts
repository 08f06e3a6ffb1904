import type { PressedButton } from './protocol.js';

/** The parts of the libraries' browser builds that the page uses. */
interface RenderedCard {
  parse(card: unknown): void;
  render(): HTMLElement | undefined;
  hostConfig: unknown;
  onExecuteAction: (action: CardAction) => void;
}

interface CardAction {
  readonly title?: string;
  readonly verb?: string;
  readonly data?: unknown;
  readonly url?: string;
  getJsonTypeName(): string;
}

interface Libraries {
  readonly AdaptiveCards: {
    readonly AdaptiveCard: {
      new (): RenderedCard;
      onProcessMarkdown: (text: string, result: { outputHtml: string; didProcess: boolean }) => void;
    };
    readonly HostConfig: new (config: unknown) => unknown;
  };
  readonly markdownit: (options: object) => {
    render(text: string): string;
    disable(rules: string[]): unknown;
  };
  readonly DOMPurify: {
    sanitize(html: string, options: object): string;
    addHook(name: string, hook: (node: Element) => void): void;
  };
}

const libraries = globalThis as unknown as Libraries;

/** Teams takes this much Markdown in a TextBlock: bold, italic, links, lists. Nothing else is let through. */
const MARKDOWN_TAGS = ['p', 'strong', 'em', 'a', 'ul', 'ol', 'li', 'br'];

export function setUpMarkdown(): void {
  const markdown = libraries.markdownit({ html: false, linkify: false, breaks: false });
  markdown.disable(['image', 'heading', 'lheading', 'table', 'code', 'fence', 'blockquote', 'hr']);
  libraries.DOMPurify.addHook('afterSanitizeAttributes', (node) => {
    if (node.tagName !== 'A') return;
    node.setAttribute('target', '_blank');
    node.setAttribute('rel', 'noopener noreferrer');
  });
  libraries.AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = libraries.DOMPurify.sanitize(markdown.render(text), {
      ALLOWED_TAGS: MARKDOWN_TAGS,
      ALLOWED_ATTR: ['href', 'start', 'target', 'rel'],
      ALLOWED_URI_REGEXP: /^https:/,
    });
    result.didProcess = true;
  };
}

/** Renders a card; `press` is called for buttons that go back to the bot. */
export function renderCard(
  content: unknown,
  activityId: string,
  press: (button: PressedButton) => void,
): HTMLElement {
  const card = new libraries.AdaptiveCards.AdaptiveCard();
  card.hostConfig = new libraries.AdaptiveCards.HostConfig(hostConfig());
  card.onExecuteAction = (action) => {
    const type = action.getJsonTypeName();
    if (type === 'Action.OpenUrl') open(action.url, '_blank', 'noopener,noreferrer');
    else if (type === 'Action.Execute')
      press({ activityId, kind: 'execute', verb: action.verb ?? '', data: action.data });
    else if (type === 'Action.Submit') press({ activityId, kind: 'submit', verb: '', data: action.data });
  };
  card.parse(content);
  return card.render() ?? document.createElement('div');
}

/** Close to what Teams uses; colours come from the page's theme. */
function hostConfig(): object {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string) => style.getPropertyValue(name).trim();
  const pair = (name: string, subtle: string) => ({ default: color(name), subtle: color(subtle) });
  const foregroundColors = {
    default: pair('--text', '--subtle'),
    accent: pair('--accent', '--accent'),
    attention: pair('--warn-text', '--warn-text'),
  };
  return {
    supportsInteractivity: true,
    fontTypes: {
      default: { fontFamily: '"Segoe UI", system-ui, sans-serif' },
      monospace: { fontFamily: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace' },
    },
    fontSizes: { small: 13, default: 15, medium: 16, large: 19, extraLarge: 24 },
    spacing: { small: 6, default: 10, medium: 16, large: 24, extraLarge: 32, padding: 14 },
    separator: { lineThickness: 1, lineColor: color('--line') },
    containerStyles: {
      default: { backgroundColor: color('--surface'), foregroundColors },
      emphasis: { backgroundColor: color('--emphasis'), foregroundColors },
      attention: { backgroundColor: color('--warn'), foregroundColors },
    },
    actions: {
      maxActions: 6,
      buttonSpacing: 6,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 12 },
    },
    textStyles: { heading: { weight: 'bolder', size: 'large' } },
  };
}
