import type { Evolvers } from './evolver.ts';
import type { PointingEvent } from './pointingEvent.ts';

/** What each event makes of where everybody looks. */
export const pointingEvolvers: Evolvers<PointingEvent> = {
  spotlightSet: ({ pointing }, { at, sinceMs }) => ({ pointing: { ...pointing, spotlight: { at, sinceMs } } }),
  spotlightCleared: ({ pointing }) => ({ pointing: { ...pointing, spotlight: null } }),
  guideSet: ({ pointing }, { participant, sinceMs }) => ({ pointing: { ...pointing, guide: { participant, sinceMs } } }),
  guideStopped: ({ pointing }) => ({ pointing: { ...pointing, guide: null } }),
};
