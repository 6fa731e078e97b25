import type { BoardStore } from '../ports/boardStore.ts';
import { byLastChange } from './byLastChange.ts';
import { insertNew, mustExist, type Tables } from './tables.ts';

export function createMemoryBoardStore(tables: Tables): BoardStore {
  const { accounts, boards, leaders, boardsWithHiddenNames, boardsWithClosedDoor, visits, deleted } = tables;
  return {
    async create(board) {
      insertNew(boards, board.id, board);
      leaders.set(board.id, new Set());
    },
    async find(id) {
      return deleted.has(id) ? null : (boards.get(id) ?? null);
    },
    async listLedBy(accountId) {
      const led = [...boards.values()].filter(({ id }) => leaders.get(id)?.has(accountId) && !deleted.has(id));
      return led.sort(byLastChange);
    },
    async addLeader(board, accountId) {
      mustExist(boards, board);
      mustExist(accounts, accountId);
      leaders.get(board)?.add(accountId);
    },
    async isLedBy(board, accountId) {
      return leaders.get(board)?.has(accountId) ?? false;
    },
    async hasHiddenNames(board) {
      return boardsWithHiddenNames.has(board);
    },
    async hideNames(board, isHidden) {
      if (isHidden && boards.has(board)) boardsWithHiddenNames.add(board);
      else boardsWithHiddenNames.delete(board);
    },
    async hasClosedDoor(board) {
      return boardsWithClosedDoor.has(board);
    },
    async closeDoor(board, isClosed) {
      if (isClosed && boards.has(board)) boardsWithClosedDoor.add(board);
      else boardsWithClosedDoor.delete(board);
    },
    async lastVisitMs(board) {
      return visits.get(board) ?? null;
    },
    async noteVisit(board, atMs) {
      if (boards.has(board)) visits.set(board, atMs);
    },
    async touch(id, { title, changedAtMs }) {
      const board = boards.get(id);
      if (board) boards.set(id, { ...board, title, changedAtMs });
    },
  };
}
