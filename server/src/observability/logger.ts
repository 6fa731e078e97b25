import pino from 'pino';
import { redactFields, redactText } from './redact.ts';

/** What `LOG_LEVEL` may be. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the rest of the server logs with; ids and codes only. */
export type Logger = Pick<pino.Logger, 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace'>;

/**
 * JSON lines on `destination` (default: standard output). Whoever reads a log learns nothing about a person: redaction is
 * the second line of defence, behind not logging such values at all.
 */
export function createLogger(level: LogLevel, destination?: pino.DestinationStream): Logger {
  const options = {
    level,
    // No process id and host name: one process a container, and the host's name is nobody's business.
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (fields: Record<string, unknown>) => redactFields(fields),
      bindings: (fields: Record<string, unknown>) => redactFields(fields),
    },
    // pino's own serializer would take our plain object for an error and relabel it.
    serializers: { err: (fields: unknown) => fields },
    // The last gate, over the finished line: the message and its interpolated values never pass the formatters.
    hooks: { streamWrite: redactText },
  };
  return destination ? pino(options, destination) : pino(options);
}
