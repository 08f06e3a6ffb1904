import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Tells what is written to files below a folder. */
export class WatchedFolder {
  readonly #folder: string;
  #stamps = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The contents of every file that changed since the last call. */
  takeChanges(): string {
    const stamps = new Map<string, string>();
    const changed: string[] = [];
    for (const name of readdirSync(this.#folder, { recursive: true, encoding: 'utf8' })) {
      const path = join(this.#folder, name);
      const stat = statSync(path, { throwIfNoEntry: false });
      if (!stat?.isFile()) continue;
      const stamp = `${stat.mtimeMs} ${stat.size}`;
      stamps.set(path, stamp);
      if (this.#stamps.get(path) !== stamp) changed.push(readFileSync(path, 'utf8'));
    }
    this.#stamps = stamps;
    return changed.join('\n');
  }
}
