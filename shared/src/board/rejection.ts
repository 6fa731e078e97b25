/** Why a command or a change is refused. The interface explains each in plain words; the wire carries the code. */
export const REJECTIONS = [
  'viewerMayNotChange',
  'boardLocked',
  'laneLocked',
  'notYours',
  'notAsItWas',
  'facilitatorOnly',
  'notFound',
  'invalid',
  'textTooLong',
  'boardFull',
] as const;
export type Rejection = (typeof REJECTIONS)[number];
