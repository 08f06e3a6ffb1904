import { renderCard } from './card.js';
import type { ExtensionCommand, InvokeAnswer, Who } from './protocol.js';
import { askExtension, insertCard, searchExtension } from './protocol.js';

/** What the message extension answers, as far as the page shows it. */
interface ExtensionAnswer {
  readonly composeExtension?: {
    readonly type: string;
    readonly text?: string;
    readonly attachments?: readonly Result[];
  };
  readonly task?: { readonly value?: { readonly card?: { readonly content?: unknown } } };
}

interface Result {
  readonly content: unknown;
  readonly preview?: { readonly content?: { readonly title?: string; readonly text?: string } };
}

const NO_ANSWER = 'Signpost did not answer. Close this and try again.';
/** Teams waits for a pause in the typing as well. */
const PAUSE_MS = 250;

function byId<T extends HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (element === null) throw new TypeError(`The page has no element ${id}`);
  return element as T;
}

/**
 * The message extension as a Teams client shows it: a search box whose results go into the conversation, and a window
 * that an action on a message opens. `who` names the person and place of the moment.
 */
export function setUpExtension(commands: readonly ExtensionCommand[], who: () => Who) {
  const dialog = byId<HTMLDialogElement>('extension');
  const searching = byId('extension-search');
  const command = byId<HTMLSelectElement>('extension-command');
  const query = byId<HTMLInputElement>('extension-query');
  const body = byId('extension-body');
  const title = byId('extension-title');
  const searches = commands.filter(({ type }) => type === 'query');
  let timer = 0;
  /** Counts what was asked, so that an answer that comes late does not replace a later one. */
  let asked = 0;

  command.replaceChildren(...searches.map(({ id, title: name }) => new Option(name, id)));
  byId('search').hidden = searches.length === 0;

  const show = (...content: (Node | string)[]): void => body.replaceChildren(...content);

  const insert = async (card: unknown): Promise<void> => {
    await insertCard(who(), card);
    dialog.close();
  };

  const showList = (results: readonly Result[]): void => {
    const rows = results.map(({ content, preview }) => {
      const row = document.createElement('button');
      row.type = 'button';
      row.className = 'result';
      const name = document.createElement('strong');
      name.textContent = preview?.content?.title ?? 'Result';
      const text = document.createElement('span');
      text.textContent = preview?.content?.text ?? '';
      row.append(name, text);
      row.addEventListener('click', () => void insert(content));
      return row;
    });
    show(...rows);
  };

  const showSearch = (answer: InvokeAnswer | undefined): void => {
    const { composeExtension } = (answer?.body ?? {}) as ExtensionAnswer;
    if (composeExtension?.type === 'result') showList(composeExtension.attachments ?? []);
    else show(composeExtension?.text ?? NO_ANSWER);
  };

  const search = async (): Promise<void> => {
    asked += 1;
    const turn = asked;
    const chosen = searches.find(({ id }) => id === command.value);
    if (chosen === undefined) return;
    const answer = await searchExtension(who(), chosen, query.value);
    if (turn === asked) showSearch(answer);
  };

  const showWindow = (
    answer: InvokeAnswer | undefined,
    action: ExtensionCommand,
    activityId: string,
  ): void => {
    const { task, composeExtension } = (answer?.body ?? {}) as ExtensionAnswer;
    const [chosen] = composeExtension?.attachments ?? [];
    if (chosen !== undefined) void insert(chosen.content);
    else if (task?.value?.card === undefined) show(composeExtension?.text ?? NO_ANSWER);
    else
      show(
        renderCard(task.value.card.content, activityId, ({ data }) => {
          void askExtension(who(), action, activityId, data ?? {}).then((next) =>
            showWindow(next, action, activityId),
          );
        }),
      );
  };

  const openWindow = (name: string, isSearch: boolean): void => {
    title.textContent = name;
    searching.hidden = !isSearch;
    show('…');
    dialog.showModal();
  };

  byId('search').addEventListener('click', () => {
    query.value = '';
    openWindow('Search', true);
    query.focus();
    void search();
  });
  query.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void search(), PAUSE_MS);
  });
  command.addEventListener('change', () => void search());
  byId('extension-close').addEventListener('click', () => dialog.close());

  return {
    /** The buttons that a message gets: one for each action that the manifest offers on messages. */
    actionsFor: (activityId: string): HTMLElement[] =>
      commands
        .filter(({ type }) => type === 'action')
        .map((action) => {
          const button = document.createElement('button');
          button.type = 'button';
          button.className = 'message-action';
          button.textContent = action.title;
          button.addEventListener('click', () => {
            openWindow(action.title, false);
            void askExtension(who(), action, activityId).then((answer) =>
              showWindow(answer, action, activityId),
            );
          });
          return button;
        }),
  };
}
