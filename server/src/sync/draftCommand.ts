import { ok, type Result } from '@samenreis/shared/base';
import { type Actor, type BoardCommand, type CommandEnv, executeCommand, type Rejection } from '@samenreis/shared/board';
import type { LiveDocument } from './admission/liveDocument.ts';
import { onCopy } from './serverWork.ts';

/**
 * What a command of this actor would send, as their own board would make it.
 * @returns null where the command changes nothing
 */
export function draftCommand(
  live: LiveDocument,
  actor: Actor,
  command: BoardCommand,
  env: CommandEnv,
): Result<Uint8Array | null, Rejection> {
  const { value: executed, update } = onCopy(live, (doc) => executeCommand(doc, actor, command, env));
  return executed.ok ? ok(update) : executed;
}
