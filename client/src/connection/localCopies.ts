import type { BoardId } from '@samenreis/shared/base';
import { type BoardInfo, boardInfoSchema, type Roster, rosterSchema } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import type { DeviceDatabases } from './deviceDatabases.ts';
import type { DeviceStorage } from './deviceStorage.ts';

const STORAGE_KEY = 'samenreis.copies';
const KEPT_MS = 7 * 24 * 60 * 60 * 1_000;

/** Everything kept of boards bears a name that begins so, since a board's id begins with b. */
const NAME_PREFIX = 'samenreis/b';
const LAST_SUFFIX = '/last';

const copySchema = v.object({ info: boardInfoSchema, roster: v.nullable(rosterSchema), visitedAtMs: v.number() });
const listSchema = v.record(v.string(), v.unknown());
export type LocalCopy = v.InferOutput<typeof copySchema>;

/** What of boards is kept on this device, so that a reload without a network shows them. */
export interface LocalCopies {
  find(board: BoardId): LocalCopy | null;
  /**
   * Notes a visit; a copy that belongs to somebody else or to an earlier epoch is deleted. Where there is no room for the
   * note, `find` does not have the board afterwards, and no document of it may be kept either.
   */
  remember(info: BoardInfo, nowMs: number): Promise<void>;
  rememberRoster(board: BoardId, roster: Roster): void;
  /** Resolves once nothing of the board is on this device any more, as far as the browser lets go of it. */
  forget(board: BoardId): Promise<void>;
  forgetAll(): Promise<void>;
  /** Forgets boards that were not visited for seven days, and what no visit is known of. */
  forgetOld(nowMs: number): Promise<void>;
}

/** Name of the database that holds the document's copy. It is one person's: unsent changes are sent in that person's name. */
export function copyName({ board, me }: BoardInfo): string {
  return `samenreis/${board.id}/${board.epoch}/${me.participantId}`;
}

/** Name under which the changes of a document copy are kept, beside its database. */
export function lastChangesKey(copyName: string): string {
  return `${copyName}${LAST_SUFFIX}`;
}

export function createLocalCopies(storage: DeviceStorage, databases: DeviceDatabases): LocalCopies {
  const read = () => readCopies(storage.getItem(STORAGE_KEY));

  /** Whether there was room. Leaving entries out always fits; without room for more, what stands there stays. */
  const write = (copies: Readonly<Record<string, LocalCopy>>) => storage.setItem(STORAGE_KEY, JSON.stringify(copies));

  async function remove(name: string): Promise<void> {
    storage.removeItem(lastChangesKey(name));
    await databases.remove(name);
  }

  /** Also what the list does not name: an entry that cannot be read any more left its database and texts behind. */
  async function forgetWhere(isForgotten: (copy: LocalCopy) => boolean, isSwept: (name: string) => boolean): Promise<void> {
    const listed = await databases.names();
    const copies = Object.entries(read());
    const kept = copies.filter(([, copy]) => !isForgotten(copy));
    write(Object.fromEntries(kept));
    const keptNames = new Set(kept.map(([, { info }]) => copyName(info)));
    const found = [
      ...listed,
      ...storage
        .keys()
        .filter((key) => key.endsWith(LAST_SUFFIX))
        .map(copyOfLastChanges),
    ];
    const gone = new Set([
      ...copies.map(([, { info }]) => copyName(info)),
      ...found.filter((name) => name.startsWith(NAME_PREFIX) && isSwept(name)),
    ]);
    // One that could not be deleted is found again at the next start, since nothing names it any more.
    await Promise.allSettled([...gone].filter((name) => !keptNames.has(name)).map(remove));
  }

  return {
    find: (board) => read()[board] ?? null,
    async remember(info, nowMs) {
      const copies = read();
      const { [info.board.id]: before, ...others } = copies;
      const isSame = before !== undefined && copyName(before.info) === copyName(info);
      const isWritten = write({ ...others, [info.board.id]: { info, roster: before?.roster ?? null, visitedAtMs: nowMs } });
      if (!(isWritten || isSame)) write(others);
      if (before !== undefined && !isSame) await Promise.allSettled([remove(copyName(before.info))]);
    },
    rememberRoster(board, roster) {
      const copies = read();
      const copy = copies[board];
      if (copy !== undefined) write({ ...copies, [board]: { ...copy, roster } });
    },
    forget: (board) =>
      forgetWhere(
        ({ info }) => info.board.id === board,
        (name) => name.startsWith(`samenreis/${board}/`),
      ),
    forgetAll: () =>
      forgetWhere(
        () => true,
        () => true,
      ),
    forgetOld: (nowMs) =>
      forgetWhere(
        ({ visitedAtMs }) => visitedAtMs < nowMs - KEPT_MS,
        () => true,
      ),
  };
}

function copyOfLastChanges(key: string): string {
  return key.slice(0, -LAST_SUFFIX.length);
}

/** Entry by entry: one that cannot be read, as of an earlier version, does not take the others along. */
function readCopies(text: string | null): Readonly<Record<string, LocalCopy>> {
  const list = v.safeParse(listSchema, parseJson(text));
  if (!list.success) return {};
  const entries = Object.entries(list.output).flatMap(([board, entry]) => {
    const copy = v.safeParse(copySchema, entry);
    return copy.success ? [[board, copy.output] as const] : [];
  });
  return Object.fromEntries(entries);
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? {} : JSON.parse(text);
  } catch {
    // Somebody else wrote under our key: as good as nothing.
    return {};
  }
}
