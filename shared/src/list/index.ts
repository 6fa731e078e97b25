export { inReadingOrder } from '../layout/readingOrder.ts';
export {
  type BoardList,
  type LinkedPhase,
  type ListedFeeling,
  type ListedKind,
  type ListedLane,
  type ListedNote,
  type ListedPhase,
  listBoard,
  type NoteReaction,
} from './listBoard.ts';
export { type CellPosition, movesInto, placeAtEnd } from './placeInCell.ts';
