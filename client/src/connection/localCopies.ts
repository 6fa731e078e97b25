import type { BoardId } from '@samenreis/shared/base';
import { type BoardInfo, boardInfoSchema, type Roster, rosterSchema } from '@samenreis/shared/protocol';
import * as v from 'valibot';

const STORAGE_KEY = 'samenreis.copies';
const KEPT_MS = 7 * 24 * 60 * 60 * 1_000;

const copySchema = v.object({ info: boardInfoSchema, roster: v.nullable(rosterSchema), visitedAtMs: v.number() });
const copiesSchema = v.record(v.string(), copySchema);
export type LocalCopy = v.InferOutput<typeof copySchema>;

/** What of boards is kept on this device, so that a reload without a network shows them. */
export interface LocalCopies {
  find(board: BoardId): LocalCopy | null;
  /** Notes a visit; a copy that belongs to somebody else or to an earlier epoch is deleted. */
  remember(info: BoardInfo, nowMs: number): Promise<void>;
  rememberRoster(board: BoardId, roster: Roster): void;
  /** Resolves once nothing of the board is on this device any more. */
  forget(board: BoardId): Promise<void>;
  forgetAll(): Promise<void>;
  /** Forgets boards that were not visited for seven days. */
  forgetOld(nowMs: number): Promise<void>;
}

/** Name of the database that holds the document's copy. It is one person's: unsent changes are sent in that person's name. */
export function copyName({ board, me }: BoardInfo): string {
  return `samenreis/${board.id}/${board.epoch}/${me.participantId}`;
}

/** Name under which the changes of a document copy are kept, beside its database. */
export function lastChangesKey(copyName: string): string {
  return `${copyName}/last`;
}

export function createLocalCopies(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  deleteDatabase: (name: string) => Promise<void>,
): LocalCopies {
  const read = (): Readonly<Record<string, LocalCopy>> => {
    const parsed = v.safeParse(copiesSchema, parseJson(storage.getItem(STORAGE_KEY)));
    return parsed.success ? parsed.output : {};
  };
  const write = (copies: Readonly<Record<string, LocalCopy>>) => storage.setItem(STORAGE_KEY, JSON.stringify(copies));

  async function remove(info: BoardInfo): Promise<void> {
    storage.removeItem(lastChangesKey(copyName(info)));
    await deleteDatabase(copyName(info));
  }

  async function forgetWhere(isForgotten: (copy: LocalCopy) => boolean): Promise<void> {
    const copies = Object.entries(read());
    const gone = copies.filter(([, copy]) => isForgotten(copy));
    write(Object.fromEntries(copies.filter(([, copy]) => !isForgotten(copy))));
    await Promise.all(gone.map(([, { info }]) => remove(info)));
  }

  return {
    find: (board) => read()[board] ?? null,
    async remember(info, nowMs) {
      const copies = read();
      const before = copies[info.board.id];
      write({ ...copies, [info.board.id]: { info, roster: before?.roster ?? null, visitedAtMs: nowMs } });
      if (before !== undefined && copyName(before.info) !== copyName(info)) await remove(before.info);
    },
    rememberRoster(board, roster) {
      const copies = read();
      const copy = copies[board];
      if (copy !== undefined) write({ ...copies, [board]: { ...copy, roster } });
    },
    forget: (board) => forgetWhere(({ info }) => info.board.id === board),
    forgetAll: () => forgetWhere(() => true),
    forgetOld: (nowMs) => forgetWhere(({ visitedAtMs }) => visitedAtMs < nowMs - KEPT_MS),
  };
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? {} : JSON.parse(text);
  } catch {
    // Somebody else wrote under our key: as good as nothing.
    return {};
  }
}

/** Deletes a database of this browser; one that another tab still uses goes as soon as that lets go. */
export function deleteBrowserDatabase(databases: IDBFactory): (name: string) => Promise<void> {
  return (name) =>
    new Promise((resolve, reject) => {
      const request = databases.deleteDatabase(name);
      request.onsuccess = () => resolve();
      request.onblocked = () => resolve();
      request.onerror = () => reject(request.error ?? new Error(`The database ${name} could not be deleted.`));
    });
}
