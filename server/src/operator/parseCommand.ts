import { parseArgs } from 'node:util';
import { no, ok, type Result } from '@samenreis/shared/base';
import * as v from 'valibot';
import { AUDIT_DEEDS } from '../storage/index.ts';
import { type OperatorRequest, operatorRequestSchema } from './operatorRequest.ts';

const USAGE = [
  'npm run reset-password -- <name or address>',
  '    prints a link with which that person chooses a new password; it works once, for an hour',
  'npm run audit -- [--since 2026-11-22] [--kind signedIn,boardDeleted]',
  '    prints what was done, a line each; days and times are in UTC',
].join('\n');

const day = v.pipe(
  v.string(),
  v.union([v.pipe(v.string(), v.isoDate()), v.pipe(v.string(), v.isoTimestamp())]),
  v.transform(Date.parse),
  v.minValue(0),
);
const kinds = v.pipe(
  v.string(),
  v.transform((text) => text.split(',')),
  v.array(v.picklist(AUDIT_DEEDS)),
);

/** What the words after the program ask for, or how it is used. */
export function parseCommand([command, ...words]: readonly string[]): Result<OperatorRequest, string> {
  if (command === 'reset-password') {
    // A name of several words may come without quotes.
    const asked = v.safeParse(operatorRequestSchema, { ask: 'resetLink', whose: words.join(' ') });
    return asked.success && words.length > 0 ? ok(asked.output) : no(USAGE);
  }
  return command === 'audit' ? parseAudit(words) : no(USAGE);
}

function parseAudit(words: readonly string[]): Result<OperatorRequest, string> {
  const given = readOptions(words);
  if (given === null) return no(USAGE);
  const since = v.safeParse(v.optional(day, '1970-01-01'), given.since);
  if (!since.success) return no(`--since ${given.since} is no day or time such as 2026-11-22 or 2026-11-22T13:00Z.`);
  const deeds = v.safeParse(v.nullable(kinds), given.kind ?? null);
  if (!deeds.success) return no(`--kind ${given.kind} is none of ${AUDIT_DEEDS.join(', ')}.`);
  return ok({ ask: 'audit', sinceMs: since.output, deeds: deeds.output });
}

/** @returns null where something is no option of ours */
function readOptions(words: readonly string[]): { readonly since?: string; readonly kind?: string } | null {
  try {
    return parseArgs({ args: [...words], options: { since: { type: 'string' }, kind: { type: 'string' } } }).values;
  } catch {
    return null; // the usage says what there is
  }
}
