import { SignpostError } from '../../src/errors';
import type { Store } from '../../src/store/store';

/**
 * The store with every call to one of its ports told first, such as `once.claim`. What `onCall` throws, the call
 * rejects with.
 */
export function intercepted(store: Store, onCall: (call: string) => void): Store {
  const ports = Object.entries(store).map(([name, port]) => [name, watched(name, port as object, onCall)]);
  return Object.fromEntries(ports) as Store;
}

/** A store that nobody can reach. */
export function unreachable(store: Store): Store {
  return intercepted(store, (call) => {
    if (call !== 'close') throw new SignpostError('STORE_UNAVAILABLE');
  });
}

function watched(name: string, port: object, onCall: (call: string) => void): unknown {
  const wrap =
    (call: string, run: (...values: unknown[]) => unknown) =>
    async (...values: unknown[]): Promise<unknown> => {
      onCall(call);
      return run(...values);
    };
  if (typeof port === 'function') return wrap(name, port as () => unknown);
  return new Proxy(port, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? wrap(`${name}.${String(key)}`, value.bind(target)) : value;
    },
  });
}
