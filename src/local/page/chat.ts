import { setUpBeside } from './beside.js';
import { renderCard, setUpMarkdown } from './card.js';
import { setUpExtension } from './extension.js';
import { drawFile } from './file.js';
import type { Activity, Card, ConversationEvent, PressedButton, Start, Who } from './protocol.js';
import { loadStart, pressButton, sendMessage, watch } from './protocol.js';

const CARD = 'application/vnd.microsoft.card.adaptive';
/** An answer to a press that leaves the card as it is. */
const SHORT_TEXT = 'application/vnd.microsoft.activity.message';

function byId<T extends HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (element === null) throw new TypeError(`The page has no element ${id}`);
  return element as T;
}

const person = byId<HTMLSelectElement>('person');
const place = byId<HTMLSelectElement>('place');
const messages = byId('messages');
const typing = byId('typing');
const text = byId<HTMLTextAreaElement>('text');
const mention = byId<HTMLInputElement>('mention');
const pictures = byId('pictures');
const fault = byId('fault');

/** Cards as they were last drawn, so that a change of theme can draw them again. */
const drawn = new Map<string, { bubble: HTMLElement; content: unknown }>();
let pictureCount = 0;
let unwatch: (() => void) | undefined;
let extension: ReturnType<typeof setUpExtension> | undefined;

async function main(): Promise<void> {
  setUpMarkdown();
  const start = await loadStart();
  fillChoices(start);
  extension = setUpExtension(start.commands, who);
  setUpBeside(byId('beside'), byId('chats'));
  showExamples(start);
  offerQuestions(start);
  setTheme(matchMedia('(prefers-color-scheme: dark)').matches);
  byId('theme').addEventListener('click', () =>
    setTheme(document.documentElement.dataset['theme'] !== 'dark'),
  );
  for (const choice of [person, place]) choice.addEventListener('change', openConversation);
  byId('composer').addEventListener('submit', onSubmit);
  text.addEventListener('keydown', onKey);
  text.addEventListener('paste', onPaste);
  byId('picture').addEventListener('change', () => addPicture());
  openConversation();
}

function fillChoices({ people, places }: Start): void {
  person.replaceChildren(...people.map(({ key, name, role }) => new Option(`${name} (${role})`, key)));
  place.replaceChildren(...places.map(({ key, name }) => new Option(name, key)));
  const wanted = new URLSearchParams(location.search);
  choose(person, wanted.get('person'));
  choose(place, wanted.get('place'));
}

/** Chooses what the address names; what is not there leaves the choice as it is. */
function choose(select: HTMLSelectElement, key: string | null): void {
  if (key !== null && [...select.options].some(({ value }) => value === key)) select.value = key;
}

function showExamples({ examples }: Start): void {
  byId('example-buttons').replaceChildren(
    ...examples.map((example) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = example.title;
      button.addEventListener('click', () => {
        text.value = example.text;
        text.focus();
      });
      return button;
    }),
  );
}

/** Choosing a question makes it the message, asked by the person who may see the answer. */
function offerQuestions({ questions }: Start): void {
  const choice = byId<HTMLSelectElement>('question');
  choice.replaceChildren(
    new Option('choose …', ''),
    ...questions.map(({ title }, index) => new Option(title, String(index))),
  );
  choice.addEventListener('change', () => {
    const question = questions[Number(choice.value)];
    if (choice.value === '' || question === undefined) return;
    choice.value = '';
    text.value = question.text;
    if (person.value !== question.person) {
      person.value = question.person;
      openConversation();
    }
    text.focus();
  });
}

function openConversation(): void {
  unwatch?.();
  messages.replaceChildren();
  drawn.clear();
  const isPersonal = place.value === 'personal';
  const label = mention.closest('label');
  if (label) label.hidden = isPersonal;
  unwatch = watch(person.value, place.value, onEvent);
}

function onEvent(event: ConversationEvent): void {
  typing.hidden = event.kind !== 'typing';
  if (event.kind === 'message') addMessage(event.activity);
  else if (event.kind === 'update') drawContent(event.activity);
  else if (event.kind === 'delete') document.getElementById(`message-${event.id}`)?.remove();
}

/** Who was chosen, and where they are. */
function who(): Who {
  return { person: person.value, place: place.value };
}

/** The Teams ID of the person who was chosen. */
function teamsId(): string {
  return `29:sample-${person.value}`;
}

function addMessage(activity: Activity): void {
  const isMine = activity.from?.id === teamsId();
  const article = document.createElement('article');
  article.className = isMine ? 'message mine' : 'message';
  article.id = `message-${activity.id}`;
  const from = document.createElement('p');
  from.className = 'from';
  from.textContent = isMine ? 'You' : (activity.from?.name ?? 'Signpost');
  const bubble = document.createElement('div');
  bubble.className = 'bubble';
  article.append(from, bubble);
  // Teams offers actions on what people wrote; on what a bot sent there is nothing to explain.
  if (activity.from?.id?.startsWith('29:')) article.append(...(extension?.actionsFor(activity.id) ?? []));
  messages.append(article);
  drawContent(activity);
  article.scrollIntoView({ block: isMine ? 'nearest' : 'start' });
}

function drawContent(activity: Activity): void {
  const bubble = document.querySelector<HTMLElement>(`#message-${CSS.escape(activity.id)} .bubble`);
  if (!bubble) return;
  const card = activity.attachments?.find(({ contentType }) => contentType === CARD);
  if (card) {
    drawCard(activity.id, bubble, card.content);
    openByItself(activity.id, bubble, card.content);
    return;
  }
  const [file] = (activity.attachments ?? []).flatMap((attachment) => drawFile(attachment, who) ?? []);
  if (file) {
    bubble.classList.add('plain');
    bubble.replaceChildren(file);
    return;
  }
  const isPicture =
    activity.attachments?.some(({ contentType }) => contentType.startsWith('image/')) ?? false;
  bubble.classList.add('plain');
  bubble.textContent = [activity.text, isPicture ? '(picture)' : ''].filter(Boolean).join('\n');
}

function drawCard(activityId: string, bubble: HTMLElement, content: unknown): void {
  drawn.set(activityId, { bubble, content });
  bubble.classList.add('card');
  bubble.replaceChildren(renderCard(content, activityId, (button) => void onPress(button, bubble)));
}

/** What Teams does with a card that names people whose view of it opens without a press. */
function openByItself(activityId: string, bubble: HTMLElement, content: unknown): void {
  const { refresh } = content as Card;
  if (refresh?.userIds?.includes(teamsId()) !== true) return;
  const { verb = '', data } = refresh.action;
  void onPress({ activityId, kind: 'execute', verb, data, trigger: 'automatic' }, bubble);
}

async function onPress(button: PressedButton, bubble: HTMLElement): Promise<void> {
  const asked = teamsId();
  const answer = await pressButton(person.value, place.value, button);
  // Somebody else may have been chosen meanwhile, who must not be shown it.
  if (asked !== teamsId()) return;
  if (answer?.body?.type === CARD) {
    // Only the person who pressed sees this card; an update of the message reaches everybody on its own.
    drawCard(button.activityId, bubble, answer.body.value);
    if (button.trigger === undefined) bubble.closest('article')?.scrollIntoView({ block: 'start' });
  } else if (answer?.body?.type === SHORT_TEXT) {
    showNote(bubble, String(answer.body.value));
  } else if (answer === undefined || answer.status >= 400) {
    showFault('That button did not work. Send the message again.');
  }
}

/** Says something under a card and leaves the card as it is. */
function showNote(bubble: HTMLElement, sentence: string): void {
  const note = document.createElement('p');
  note.className = 'from';
  note.setAttribute('role', 'status');
  note.textContent = sentence;
  bubble.querySelector('[role=status]')?.remove();
  bubble.append(note);
}

async function onSubmit(event: Event): Promise<void> {
  event.preventDefault();
  const value = text.value;
  if (value.trim() === '' && pictureCount === 0) return;
  showFault(undefined);
  const problem = await sendMessage({
    person: person.value,
    place: place.value,
    text: value,
    pictures: pictureCount,
    mention: mention.checked,
  });
  if (problem !== undefined) {
    showFault(problem);
    return;
  }
  text.value = '';
  pictureCount = 0;
  pictures.hidden = true;
}

function onKey(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  byId<HTMLFormElement>('composer').requestSubmit();
}

function onPaste(event: ClipboardEvent): void {
  const hasPicture = [...(event.clipboardData?.items ?? [])].some(({ type }) => type.startsWith('image/'));
  if (hasPicture) addPicture();
}

function addPicture(): void {
  pictureCount += 1;
  pictures.hidden = false;
  pictures.textContent =
    pictureCount === 1 ? '1 picture goes with the message' : `${pictureCount} pictures go with the message`;
}

function showFault(sentence: string | undefined): void {
  fault.hidden = sentence === undefined;
  fault.textContent = sentence ?? '';
}

function setTheme(isDark: boolean): void {
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  const button = byId('theme');
  button.textContent = isDark ? 'Light' : 'Dark';
  button.setAttribute('aria-pressed', String(isDark));
  for (const [id, { bubble, content }] of drawn) drawCard(id, bubble, content);
}

void main();
