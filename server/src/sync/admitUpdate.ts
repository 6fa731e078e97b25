import type { BoardId, ParticipantId } from '@samenreis/shared/base';
import * as Y from 'yjs';
import type { Admitted, Turned } from './admission/liveDocument.ts';
import type { Refusal } from './admission/refusal.ts';
import type { ClientOwner } from './admission/structuralCheck.ts';
import type { Connection } from './connection.ts';
import type { LoadedBoard } from './loadBoard.ts';
import type { SyncLogger, SyncMetrics } from './syncPorts.ts';

export interface Admission {
  readonly boardId: BoardId;
  readonly board: LoadedBoard;
  /** To whom a clientID belongs by the presence shown with it, before anything was written. */
  readonly ownerByPresence: (clientId: number) => ParticipantId | null;
  readonly logger: SyncLogger;
  readonly metrics: SyncMetrics;
}

/**
 * One update of one connection: budget, then admission into the document, then what follows from a refusal.
 * @returns `refused` when the connection is closed for it, `early` when it builds on what the client has yet to send
 */
export function admitUpdate(
  connection: Connection,
  { update, isStep2 }: { readonly update: Uint8Array; readonly isStep2: boolean },
  admission: Admission,
): Admitted | 'refused' | 'early' {
  const { board, metrics } = admission;
  const { budget, identity } = connection;
  const earlier = budget.earlierRefusal(update);
  if (earlier !== null) return turnAway(connection, { refusal: earlier, rebuilt: false }, admission);
  if (!budget.rebuilds.has(1)) return turnAway(connection, COOLING_OFF, admission);
  if (!budget.growth.has(0)) return turnAway(connection, OUTGROWN, admission);
  const startedMs = performance.now();
  const result = board.live.admit(update, {
    actor: identity.actor,
    ownerOf: (clientId) => ownerOf(clientId, admission),
    mayClaim: (clientId) => (admission.ownerByPresence(clientId) ?? identity.actor.participantId) === identity.actor.participantId,
    mayBringClients: (count) => count === 0 || budget.newClients.tryTake(count),
  });
  budget.sync.spend(tokensFor(performance.now() - startedMs));
  if (result.ok) {
    if (result.value.update !== null) metrics.admitted(1);
    budget.growth.spend(result.value.update?.length ?? 0);
    return result.value;
  }
  // The answer itself is all that the client has: what is missing in it comes from nowhere else.
  if (!isStep2 && connection.receipts.isAwaitingAnswer && MISSES_SOMETHING.has(result.reason.refusal.detail)) return 'early';
  // What only came too soon may come again.
  if (result.reason.refusal.reason !== 'tooFrequent') budget.rememberRefusal(update, result.reason.refusal);
  return turnAway(connection, result.reason, admission);
}

/** A busy machine takes this long for honest work. */
const FREE_MS = 50;
const TOKENS_PER_MS = 0.15;
/** What an honest offline day may cost on a slow machine, without being taken for abuse. */
const MAX_TOKENS = 40;

/** Few bytes can be much work: who causes it waits, while the others go on. */
function tokensFor(durationMs: number): number {
  return Math.min(MAX_TOKENS, Math.max(0, durationMs - FREE_MS) * TOKENS_PER_MS);
}

/** Faults that say: the server lacks what this builds on. Before the answer to step 1 that is no fault of an honest client. */
const MISSES_SOMETHING: ReadonlySet<Refusal['detail']> = new Set(['gap', 'unknownDependency', 'futureDelete']);

/** Until the rebuilds that this participant caused are paid off, nothing is even tried. */
const COOLING_OFF: Turned = { refusal: { reason: 'tooFrequent', detail: 'unappliable' }, rebuilt: false };

/** What this participant wrote lately is more than anybody types; later there is room again. */
const OUTGROWN: Turned = { refusal: { reason: 'tooFrequent', detail: 'growsTooFast' }, rebuilt: false };

/** Seed and migrations come from clientIDs that nobody was bound to: they stay the server's. */
export function ownerOf(clientId: number, { board }: Pick<Admission, 'board'>): ClientOwner {
  return board.owners.get(clientId) ?? (Y.getState(board.live.doc.store, clientId) > 0 ? 'server' : null);
}

function turnAway(connection: Connection, { refusal, rebuilt }: Turned, { boardId, logger, metrics }: Admission): 'refused' {
  if (rebuilt) connection.budget.rebuilds.spend(1);
  metrics.refused(refusal.detail);
  logger.warn(
    { boardId, participantId: connection.identity.actor.participantId, reason: refusal.reason, detail: refusal.detail, rebuilt },
    'update refused',
  );
  connection.dismiss(refusal.reason, refusal.detail);
  return 'refused';
}
