import { useNamedPresence } from '../facilitate/useNames.ts';
import type { OpenBoard } from '../openBoard.ts';
import { usePeople } from '../usePeople.ts';

/** How many of those who are here may answer; who left after answering counts. */
export function useHowMany(board: OpenBoard, answered: number): number {
  const people = usePeople(useNamedPresence(board), board.info.me);
  return Math.max(answered, people.filter(({ role }) => role !== 'viewer').length);
}
