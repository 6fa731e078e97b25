import { lazy } from 'react';

/** Fetches the canvas and its libraries, once. They weigh as much as the rest of the board: a way to work without them may skip this. */
export const fetchCanvas = () => import('./BoardCanvas.tsx');

/** `BoardCanvas`, when it has come. */
export const LazyBoardCanvas = lazy(() => fetchCanvas().then(({ BoardCanvas }) => ({ default: BoardCanvas })));
