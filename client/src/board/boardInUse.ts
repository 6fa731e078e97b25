import { createContext, useContext } from 'react';
import type { OpenBoard } from './openBoard.ts';

const BoardInUse = createContext<OpenBoard | null>(null);

/** Around what is drawn of a board by parts that know no session. */
export const BoardProvider = BoardInUse.Provider;

/** The board that is open; null where a view is tried without one. */
export const useBoardInUse = (): OpenBoard | null => useContext(BoardInUse);
