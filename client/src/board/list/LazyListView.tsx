import { lazy } from 'react';

/** The list, when it has come: who works on the canvas does not fetch it. */
export const LazyListView = lazy(() => import('./ListView.tsx').then(({ ListView }) => ({ default: ListView })));
