import { partsOfAllViews } from '../lateParts.ts';

/** What the first question does not need, each in a file of its own; fetched together as soon as that stands there. */
export const stepParts = {
  ...partsOfAllViews,
  forOther: () => import('./ForOther.tsx'),
  session: () => import('../session/StepsSession.tsx'),
  leading: () => import('../leading/StepsLeading.tsx'),
  rolePlay: () => import('../rolePlay/StepsScene.tsx'),
  stick: () => import('./stickNote.ts'),
  mine: () => import('./MyNotes.tsx'),
  others: () => import('./PhaseNotes.tsx'),
  picture: () => import('./BoardPicture.tsx'),
  more: () => import('./MorePart.tsx'),
};
