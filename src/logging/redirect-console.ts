import type { Logger } from '../core/ports';

/**
 * Libraries write to the console: the SDK prints public keys and whole errors when a token is refused. Each such call
 * becomes one log line without its content, so that the log stays one JSON object a line. Returns a function that
 * undoes it.
 */
export function redirectConsole(logger: Logger): () => void {
  const before = { error: console.error, warn: console.warn };
  console.error = () => logger.debug({ level: 'error' }, 'A library wrote to the console.');
  console.warn = () => logger.debug({ level: 'warn' }, 'A library wrote to the console.');
  return () => Object.assign(console, before);
}
