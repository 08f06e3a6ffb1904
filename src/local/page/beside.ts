/**
 * Shows the same page a second time beside the first, as another person sees it: what each of them is shown in the same
 * conversation can then be compared. The second page is a frame of its own, so that the two share nothing.
 */
export function setUpBeside(button: HTMLElement, chats: HTMLElement): void {
  if (new URLSearchParams(location.search).has('beside')) {
    document.documentElement.dataset['beside'] = 'true';
    return;
  }
  button.addEventListener('click', () => {
    const shown = chats.querySelector('iframe');
    button.setAttribute('aria-pressed', String(shown === null));
    if (shown !== null) {
      shown.remove();
      return;
    }
    const frame = document.createElement('iframe');
    frame.title = 'The chat of a second person';
    frame.src = '/?beside&person=henk&place=channel';
    chats.append(frame);
  });
}
