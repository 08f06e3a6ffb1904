import { loadKnowledge } from '../../src/compose/load-knowledge';
import type { Knowledge } from '../../src/flows/answer-message';

let loaded: Knowledge | undefined;

/** The real catalog with its index, read once a test file. */
export function knowledge(): Knowledge {
  loaded ??= loadKnowledge();
  return loaded;
}
