export { inReadingOrder } from '../layout/readingOrder.ts';
export type {
  BoardList,
  LinkedPhase,
  ListedCurve,
  ListedKind,
  ListedLane,
  ListedNote,
  ListedPhase,
  NoteReaction,
} from './boardList.ts';
export { listBoard } from './listBoard.ts';
export { type CellPosition, movesInto, placeAtEnd, placesAtEnd } from './placeInCell.ts';
