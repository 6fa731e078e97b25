import type { Result } from '@samenreis/shared/base';
import { type Actor, type BoardCommand, type CommandEnv, executeCommand, type Rejection } from '@samenreis/shared/board';
import * as Y from 'yjs';
import type { LiveDocument } from './admission/liveDocument.ts';
import { emptyBoardDoc } from './emptyBoardDoc.ts';

/**
 * What a command of this actor would send, as their own board would make it: on a copy, since the live document takes updates
 * through admission alone. @returns null where the command changes nothing
 */
export function draftCommand(
  live: LiveDocument,
  actor: Actor,
  command: BoardCommand,
  env: CommandEnv,
): Result<Uint8Array | null, Rejection> {
  const doc = emptyBoardDoc();
  try {
    const { base, tail } = live.state();
    doc.transact(() => {
      Y.applyUpdate(doc, base);
      for (const update of tail) Y.applyUpdate(doc, update);
    });
    const made: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => made.push(update));
    const executed = executeCommand(doc, actor, command, env);
    if (!executed.ok) return executed;
    return { ok: true, value: made.length === 0 ? null : Y.mergeUpdates(made) };
  } finally {
    doc.destroy();
  }
}
