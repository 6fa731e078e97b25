import type { BoardId, ParticipantId } from '@samenreis/shared/base';
import { type PrivateAnswer, privateEnvelopeSchema } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import type { Logger } from '../observability/logger.ts';
import type { LiveSocket } from './liveIo.ts';
import type { PrivateNotes } from './privateNotes.ts';
import { actorOf } from './sessionActor.ts';

/** Sixty people who write are counted in a few messages. */
const COUNT_DELAY_MS = 250;

export interface PrivateChannel {
  /** Sends one's own private notes, and carries commands from here on. */
  serve(socket: LiveSocket): void;
  /** Erases the private notes of somebody who is gone from the board. */
  forget(board: BoardId, participant: ParticipantId): void;
}

/** The private notes of a board over its sockets: each hears the own, and who leads how many there are. */
export function createPrivateChannel(notes: PrivateNotes, logger: Logger): PrivateChannel {
  const boards = new Map<BoardId, Set<LiveSocket>>();
  const counting = new Set<BoardId>();

  const fail = (error: unknown, socket: LiveSocket): void => {
    // The error may not tell a text: what goes wrong here are queries and a board that is closed.
    logger.error({ err: error }, 'private notes could not be carried on');
    socket.disconnect(true);
  };

  const tell = (board: BoardId, socket: LiveSocket): void => {
    notes.toldTo(board, actorOf(socket)).then(
      (told) => socket.emit('privateNotes', told),
      (error: unknown) => fail(error, socket),
    );
  };

  const tellSome = (board: BoardId, isMeant: (socket: LiveSocket) => boolean): void => {
    for (const socket of boards.get(board) ?? []) if (isMeant(socket)) tell(board, socket);
  };

  const countSoon = (board: BoardId): void => {
    if (counting.has(board)) return;
    counting.add(board);
    const count = (): void => {
      counting.delete(board);
      tellSome(board, (socket) => actorOf(socket).role === 'facilitator');
    };
    setTimeout(count, COUNT_DELAY_MS).unref();
  };

  const changed = (board: BoardId, people: readonly ParticipantId[]): void => {
    const whose = new Set(people);
    tellSome(board, (socket) => whose.has(actorOf(socket).participantId));
    if (people.length > 0) countSoon(board);
  };

  const carryOut = async (socket: LiveSocket, payload: unknown): Promise<PrivateAnswer> => {
    const envelope = v.safeParse(privateEnvelopeSchema, payload);
    if (!envelope.success) return { ok: false, reason: 'malformed' };
    const board = socket.data.access.board.id;
    const outcome = await notes.command(board, actorOf(socket), envelope.output);
    if (!outcome.ok) return { ok: false, reason: outcome.reason };
    const { revealed, left, changed: whose } = outcome.value;
    changed(board, whose);
    return { ok: true, revealed, left };
  };

  return {
    serve(socket) {
      const board = socket.data.access.board.id;
      const listening = boards.get(board) ?? new Set<LiveSocket>();
      boards.set(board, listening);
      listening.add(socket);
      const failing = (error: unknown) => fail(error, socket);
      socket.on('privateSnapshot', (ack) => void notes.toldTo(board, actorOf(socket)).then(ack, failing));
      socket.on('privateCommand', (payload, ack) => void carryOut(socket, payload).then(ack, failing));
      socket.once('disconnect', () => {
        listening.delete(socket);
        if (listening.size > 0 || boards.get(board) !== listening) return;
        boards.delete(board);
        notes.letGo(board);
      });
      tell(board, socket);
    },
    forget(board, participant) {
      notes.forget(board, participant).then(
        (wasThere) => wasThere && countSoon(board),
        (error: unknown) => logger.error({ err: error }, 'private notes of somebody who is gone could not be erased'),
      );
    },
  };
}
