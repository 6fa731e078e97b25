/** Why a command or a change is refused. The interface explains each in plain words; the wire carries the code. */
export const REJECTIONS = [
  'viewerMayNotChange',
  'boardLocked',
  'laneLocked',
  'notAskedNow',
  'notYours',
  'notAsItWas',
  'facilitatorOnly',
  'notFound',
  'invalid',
  'textTooLong',
  'boardFull',
] as const;
export type Rejection = (typeof REJECTIONS)[number];

const FOR_NOW: ReadonlySet<Rejection> = new Set(['boardLocked', 'laneLocked', 'notAskedNow', 'boardFull']);

/** A lock opens again, a step passes and a full board gets room: what is refused for these may be done later. */
export function isForNow(rejection: Rejection): boolean {
  return FOR_NOW.has(rejection);
}
