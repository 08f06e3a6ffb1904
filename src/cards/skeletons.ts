import type { Answer, EntryAnswer } from '../core/answer/answer';
import type { Addressee } from '../core/answer/was-this-you';
import type { Catalog } from '../core/ports';
import type { BuiltCards } from './built-cards';
import { wasThisYouData } from './data/was-this-you-data';
import { causeList, type Element } from './elements';
import { entryData } from './entry-data';
import { entryHouse } from './house-lines';
import type { Skeleton, TemplateEngine } from './template-engine';

/** How many expanded cards are kept. */
const MAX_KEPT = 600;

/** The constant parts of cards, each expanded on first use and kept. */
export interface Skeletons {
  entry(answer: EntryAnswer): Skeleton;
  /** The card that asks "was this you?". */
  question(answer: Answer, addressee: Addressee): Skeleton;
}

/**
 * Keeps what the template engine made. When the house rules change, what was kept is thrown away; cards built ahead
 * know no house rules.
 */
export function createSkeletons(
  { expand }: TemplateEngine,
  catalog: Catalog,
  built: BuiltCards = () => undefined,
): Skeletons {
  const kept = new BoundedMap<string, Skeleton>(MAX_KEPT);
  let keptHouse = catalog.house;

  const makeEntry = ({ entry: answered, view }: EntryAnswer): Skeleton => {
    // An answer may have been made under the rules before.
    const entry = catalog.entry(answered.code) ?? answered;
    const ahead = view === 'person' && catalog.house === undefined ? built(entry.code) : undefined;
    const skeleton = ahead ?? expand(`entry-${view}`, entryData(entry, view, catalog));
    const house = entryHouse(entry.house, catalog.house, view);
    const causes = entry.causes.map(({ text }) => ({ text, because: [] }));
    // Without evidence the causes never change; with it, `causes` is filled per message over this.
    const body = skeleton.body.flatMap((element) =>
      element['id'] === 'slot-house' ? house : [keepCauses(element, causes, view !== 'person')],
    );
    return deepFreeze({ ...skeleton, body });
  };

  return {
    entry: (answer) => {
      if (keptHouse !== catalog.house) {
        kept.clear();
        keptHouse = catalog.house;
      }
      return kept.getOrMake(`${answer.entry.code} ${answer.view}`, () => makeEntry(answer));
    },
    question: (answer, addressee) => {
      const code = 'hint' in answer ? answer.hint?.code : undefined;
      return kept.getOrMake(`${code} asks ${addressee}`, () =>
        deepFreeze(expand('was-this-you', wasThisYouData(answer, addressee, catalog))),
      );
    },
  };
}

function keepCauses(element: Element, causes: EntryAnswer['causes'], all: boolean): Element {
  if (element['id'] !== 'slot-causes') return element;
  return { type: 'Container', id: 'slot-causes', spacing: 'Small', items: causeList(causes, all) };
}

/** Freezes a JSON value and everything in it, and returns it: what sends cards may then keep it as bytes. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) deepFreeze(inner);
  return Object.freeze(value);
}

/** A map that forgets its oldest entry when it is full. */
class BoundedMap<K, V> {
  readonly #limit: number;
  readonly #map = new Map<K, V>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  getOrMake(key: K, make: () => V): V {
    const kept = this.#map.get(key);
    if (kept !== undefined) return kept;
    const made = make();
    if (this.#map.size >= this.#limit) {
      const oldest = this.#map.keys().next();
      if (!oldest.done) this.#map.delete(oldest.value);
    }
    this.#map.set(key, made);
    return made;
  }

  clear(): void {
    this.#map.clear();
  }
}
