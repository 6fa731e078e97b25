import { lazy } from 'react';

/** `MoveDialog`, when it has come: most notes are dragged, and who drags does not fetch it. */
export const LazyMoveDialog = lazy(() => import('./MoveDialog.tsx').then(({ MoveDialog }) => ({ default: MoveDialog })));
