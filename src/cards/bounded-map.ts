/** A map that forgets its oldest entry when it is full. */
export class BoundedMap<K, V> {
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
