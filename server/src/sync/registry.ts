import type { BoardId } from '@samenreis/shared/base';
import { Room } from './room.ts';
import type { SyncParts } from './syncServer.ts';

/** The boards in memory: one room a board, made on demand, forgotten when it is gone. */
export class RoomRegistry {
  readonly #parts: SyncParts;
  readonly #rooms = new Map<BoardId, Room>();

  constructor(parts: SyncParts) {
    this.#parts = parts;
  }

  find(board: BoardId): Room | null {
    return this.#rooms.get(board) ?? null;
  }

  open(board: BoardId): Room {
    const known = this.#rooms.get(board);
    if (known !== undefined) return known;
    const room = new Room(board, this.#parts, {
      gone: (ended) => {
        if (this.#rooms.get(board) === ended) this.#rooms.delete(board);
      },
    });
    this.#rooms.set(board, room);
    return room;
  }

  beat(): void {
    for (const room of this.#rooms.values()) room.beat();
  }

  async shutDown(): Promise<void> {
    await Promise.all([...this.#rooms.values()].map((room) => room.shutDown()));
  }
}
