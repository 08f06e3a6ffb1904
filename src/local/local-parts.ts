import type { Clock } from '../core/ports';

/** What the routes of local mode need. */
export interface LocalParts {
  /** The port that Signpost listens on, once it does. */
  readonly port: () => number;
  readonly clock: Clock;
  /** Folder of the built chat page. */
  readonly pageFolder: string;
  /** The manifest of the Teams app, which says what its message extension offers. */
  readonly manifestPath: string;
}
