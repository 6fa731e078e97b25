import type { BoardId, CommandId, ParticipantId } from '@samenreis/shared/base';
import { type PrivateAnswer, privateEnvelopeSchema } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import type { Logger } from '../observability/logger.ts';
import type { LiveSocket } from './liveIo.ts';
import type { PrivateNotes } from './privateNotes.ts';
import { actorOf } from './sessionActor.ts';

/** Sixty people who write are counted in a few messages. */
const COUNT_DELAY_MS = 250;
/** A reveal that is asked for again after its answer was lost may not take what was written since: so many are remembered. */
const REMEMBERED = 50;

export interface PrivateChannel {
  /** Sends one's own private notes, and carries commands from here on. */
  serve(socket: LiveSocket): void;
  /** Erases the private notes of somebody who is gone from the board. */
  forget(board: BoardId, participant: ParticipantId): void;
}

interface Listening {
  readonly people: Set<LiveSocket>;
  readonly answers: Map<CommandId, PrivateAnswer>;
}

/** The private notes of a board over its sockets: each hears the own, and who leads how many there are. */
export function createPrivateChannel(notes: PrivateNotes, logger: Logger): PrivateChannel {
  const boards = new Map<BoardId, Listening>();
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
    for (const socket of boards.get(board)?.people ?? []) if (isMeant(socket)) tell(board, socket);
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

  const carryOut = async (socket: LiveSocket, payload: unknown, { answers }: Listening): Promise<PrivateAnswer> => {
    const envelope = v.safeParse(privateEnvelopeSchema, payload);
    if (!envelope.success) return { ok: false, reason: 'malformed' };
    const { id, command } = envelope.output;
    const board = socket.data.access.board.id;
    const earlier = answers.get(id);
    if (earlier !== undefined) return earlier;
    const outcome = await notes.command(board, actorOf(socket), command);
    if (!outcome.ok) return { ok: false, reason: outcome.reason };
    const { revealed, left, changed: whose } = outcome.value;
    const answer = { ok: true, revealed, left } as const;
    if (command.type === 'reveal') remember(answers, id, answer);
    changed(board, whose);
    return answer;
  };

  return {
    serve(socket) {
      const board = socket.data.access.board.id;
      const listening = boards.get(board) ?? { people: new Set<LiveSocket>(), answers: new Map<CommandId, PrivateAnswer>() };
      boards.set(board, listening);
      listening.people.add(socket);
      const failing = (error: unknown) => fail(error, socket);
      socket.on('privateSnapshot', (ack) => void notes.toldTo(board, actorOf(socket)).then(ack, failing));
      socket.on('privateCommand', (payload, ack) => void carryOut(socket, payload, listening).then(ack, failing));
      socket.once('disconnect', () => {
        listening.people.delete(socket);
        if (listening.people.size > 0 || boards.get(board) !== listening) return;
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

function remember(answers: Map<CommandId, PrivateAnswer>, id: CommandId, answer: PrivateAnswer): void {
  const [oldest] = answers.keys();
  if (answers.size >= REMEMBERED && oldest !== undefined) answers.delete(oldest);
  answers.set(id, answer);
}
