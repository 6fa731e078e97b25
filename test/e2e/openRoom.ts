import type { BoardId } from '@samenreis/shared/base';
import {
  type Actor,
  type BoardCommand,
  type BoardSnapshot,
  createSnapshotReader,
  executeCommand,
  type Note,
} from '@samenreis/shared/board';
import { firstBoard, type Samenreis, setUp } from '../support/startSamenreis.ts';
import { openBoard, type SyncedBoard } from '../support/syncSocket.ts';
import type { Visitor } from '../support/visitor.ts';

/** A board with a facilitator, and somebody who reads what the server has, without a page. */
export interface Room {
  readonly board: BoardId;
  readonly facilitator: Visitor;
  /** The board as the server tells it to an unmodified client of the facilitator. */
  readonly onlooker: SyncedBoard;
  snapshot(): BoardSnapshot;
  /** The note with this text; throws while there is none, or more than one. */
  noteSaying(text: string): Note;
  /** The facilitator does something, with another program than a page; throws when it is refused. */
  facilitate(command: BoardCommand): Promise<void>;
  close(): void;
}

export async function openRoom(samenreis: Samenreis): Promise<Room> {
  const facilitator = await setUp(samenreis);
  const board = await firstBoard(facilitator);
  const onlooker = await openBoard(facilitator, samenreis.url, board);
  const reader = createSnapshotReader(onlooker.doc);
  return {
    board,
    facilitator,
    onlooker,
    snapshot: reader.current,
    noteSaying(text) {
      const [note, ...more] = [...reader.current().notes.values()].filter((one) => one.text === text);
      if (note === undefined || more.length > 0) throw new Error(`${more.length + (note ? 1 : 0)} notes say ${text}`);
      return note;
    },
    async facilitate(command) {
      const body = (await facilitator.get(`/api/boards/${board}`)).body as { readonly me: Actor }; // boardInfoSchema
      const done = executeCommand(onlooker.doc, body.me, command, { nowMs: Date.now(), random: Math.random });
      if (!done.ok) throw new Error(`the facilitator may not ${command.type}: ${done.reason}`);
    },
    close() {
      reader.destroy();
      onlooker.close();
    },
  };
}
