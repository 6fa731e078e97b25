import { lazy } from 'react';

/** Fetches the list, once. */
export const fetchList = () => import('./ListView.tsx');

/** `ListView`, when it has come: who works on the canvas does not fetch it. */
export const LazyListView = lazy(() => fetchList().then(({ ListView }) => ({ default: ListView })));
