import { lazy } from 'react';

/** The frame of canvas and list, and what asks one question at a time: whoever works in one does not fetch the other. */
export const fetchWorkspace = () => import('./WorkspaceOnDevice.tsx');
export const fetchSteps = () => import('./steps/StepsView.tsx');

/** The window for the room. */
export const LazyRoomScreen = lazy(() => import('./roomScreen/RoomScreen.tsx').then((part) => ({ default: part.RoomScreen })));
export const LazyWorkspace = lazy(() => fetchWorkspace().then((part) => ({ default: part.WorkspaceOnDevice })));
export const LazyStepsView = lazy(() => fetchSteps().then((part) => ({ default: part.StepsView })));
