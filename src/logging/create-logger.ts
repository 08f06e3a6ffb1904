import pino from 'pino';
import type { Config } from '../config';
import type { LogFields, Logger } from '../core/ports';

/** Where log lines go: one JSON object a line. Standard output unless a test captures them. */
export interface LogDestination {
  write(line: string): void;
}

/**
 * A structured logger on pino. Of an error only its name, code and stack are logged, never its message: messages of
 * libraries repeat what they were given.
 */
export function createLogger(level: Config['logLevel'], destination?: LogDestination): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  return wrap(destination ? pino(options, destination) : pino(options));
}

function wrap(log: pino.Logger): Logger {
  return {
    debug: (fields, message) => log.debug(fields, message),
    info: (fields, message) => log.info(fields, message),
    warn: (fields, message) => log.warn(fields, message),
    error: (fields, message, cause) => log.error({ ...fields, ...describe(cause) }, message),
    child: (fields) => wrap(log.child(fields)),
  };
}

/** What of an error is safe to log. */
export function describe(cause: unknown): LogFields {
  if (!(cause instanceof Error)) return {};
  const { code, statusCode } = cause as { code?: unknown; statusCode?: unknown };
  const frames = (cause.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8)
    .map((line) => line.trim());
  return {
    errorName: cause.name,
    ...(typeof code === 'string' ? { errorCode: code } : {}),
    ...(typeof statusCode === 'number' ? { statusCode } : {}),
    stack: frames.join(' | '),
  };
}
