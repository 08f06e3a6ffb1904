import type { RunningSignpost } from './signpost';

type Card = Readonly<Record<string, unknown>>;

/** The data of every button of a card, whatever part of it the button stands on. */
export function buttonsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(buttonsOf);
  if (value === null || typeof value !== 'object') return [];
  const { type, data } = value as { type?: unknown; data?: unknown };
  const own = type === 'Action.Execute' ? [data] : [];
  // A fallback repeats the button for older clients.
  const parts = Object.entries(value).filter(([key]) => key !== 'fallback');
  return [...own, ...parts.flatMap(([, part]) => buttonsOf(part))];
}

/** Most cards that a walk opens; a walk that leads further has left its path. */
const MAX_CARDS = 60;

/** Presses every button of a card, and of the cards behind it; returns every card met, the first included. */
export async function walkFrom(
  first: Card,
  signpost: RunningSignpost,
  over: Record<string, unknown> = {},
): Promise<readonly Card[]> {
  const met = new Map([[JSON.stringify(first), first]]);
  const pressed = new Set<string>();
  const waiting = [...buttonsOf(first)];
  for (let data = waiting.shift(); data !== undefined; data = waiting.shift()) {
    if (pressed.has(JSON.stringify(data))) continue;
    pressed.add(JSON.stringify(data));
    const { body } = await signpost.post(signpost.press(data, over));
    const card = (body as { value: Card }).value;
    if (met.has(JSON.stringify(card))) continue;
    met.set(JSON.stringify(card), card);
    if (met.size > MAX_CARDS) throw new Error('The walk does not end.');
    waiting.push(...buttonsOf(card));
  }
  return [...met.values()];
}
