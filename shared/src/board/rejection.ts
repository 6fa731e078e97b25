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

/** A lock opens again and a full board gets room: what is refused for these may be done later. */
export function isForNow(rejection: Rejection): boolean {
  return rejection === 'boardLocked' || rejection === 'laneLocked' || rejection === 'boardFull';
}
