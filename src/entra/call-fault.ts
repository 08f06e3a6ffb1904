import { GraphClientError } from '@microsoft/microsoft-graph-client/lib/src/GraphClientError';
import type { LiveFailure } from '../core/live-ports';

/**
 * A call that brought no response, and why. Raised inside the client's middleware and caught by the caller of the
 * client, never seen outside `entra`. It extends the one class of errors that the library hands on as it is.
 */
export class CallFault extends GraphClientError {
  readonly failure: LiveFailure;

  constructor(failure: LiveFailure) {
    super(failure);
    // The library's constructor makes every instance one of its own class.
    Object.setPrototypeOf(this, CallFault.prototype);
    this.failure = failure;
  }
}
