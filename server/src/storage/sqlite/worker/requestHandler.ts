import { renameSync } from 'node:fs';
import { assertNever, type BoardId } from '@samenreis/shared/base';
import Database from 'better-sqlite3';
import type { RelationalStores } from '../../relational/createRelationalStores.ts';
import type { StorageRequest } from '../messages.ts';
import { createBoardPurge } from './boardPurge.ts';
import type { FaultPoints } from './faultPoints.ts';
import { createLogReader } from './logReader.ts';
import type { LogWriter } from './logWriter.ts';
import { markAsCopy } from './restoreMark.ts';
import { asBoardError, asPortError } from './sqliteErrors.ts';
import { createStepSealing } from './stepSealing.ts';

/** All requests but appends, which are taken in groups, and the end. */
export type SingleRequest = Exclude<StorageRequest, { readonly type: 'append' | 'close' }>;

export interface HandlerParts {
  readonly db: Database.Database;
  readonly stores: RelationalStores;
  readonly writer: LogWriter;
  readonly points: FaultPoints;
}

/** Carries out one request and gives its answer. */
export function createRequestHandler({ db, stores, writer, points }: HandlerParts): (request: SingleRequest) => unknown {
  const load = createLogReader(db);
  const purge = createBoardPurge(db);
  const appendSealing = createStepSealing(db);
  const writeOf = createWriting({ db, points });

  return (request) => {
    switch (request.type) {
      case 'load':
        return load(request.boardId);
      case 'insertSnapshot':
        return writeOf(request.boardId, 'SnapshotInsert', () => writer.insertSnapshot(request.boardId, request.snapshot));
      case 'dropCovered':
        return writeOf(request.boardId, 'LogDelete', () => writer.dropCovered(request.boardId, request.seq));
      case 'startEpoch':
        return writeOf(request.boardId, 'EpochStart', () => writer.startEpoch(request.boardId, request.next));
      case 'appendSealing':
        return appendSealing(request.step, request.sealed);
      case 'purge':
        return purge(request.boardId);
      case 'call':
        return callPort(stores, request);
      case 'backup':
        return backUp(db, request.file);
      case 'setHooks':
        return points.set(request.hooks);
      default:
        return assertNever(request);
    }
  };
}

/** What is written of a board in one transaction, with the points before its commit and after. */
function createWriting({ db, points }: Pick<HandlerParts, 'db' | 'points'>) {
  return (boardId: BoardId, point: 'SnapshotInsert' | 'LogDelete' | 'EpochStart', write: () => void): unknown => {
    try {
      db.transaction(() => {
        write();
        points.pass(`before${point}`);
      }).immediate();
    } catch (error) {
      throw asBoardError(error, boardId);
    }
    return points.pass(`after${point}`);
  };
}

async function callPort(
  stores: RelationalStores,
  { port, method, args }: Extract<SingleRequest, { type: 'call' }>,
): Promise<unknown> {
  const target: unknown = Reflect.get(Object(Reflect.get(stores, port)), method);
  if (typeof target !== 'function') throw new Error(`no method ${port}.${method}`);
  try {
    const result: unknown = await target(...args);
    return result;
  } catch (error) {
    throw asPortError(error);
  }
}

/** Under another name until it is whole, so that a backup with the right name can be trusted. */
async function backUp(db: Database.Database, file: string): Promise<void> {
  try {
    await db.backup(`${file}.part`);
    const copy = new Database(`${file}.part`);
    markAsCopy(copy);
    copy.close();
    renameSync(`${file}.part`, file);
  } catch (error) {
    throw asPortError(error);
  }
}
