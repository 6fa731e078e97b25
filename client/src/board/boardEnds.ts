import type { CloseReason } from '@samenreis/shared/protocol';
import type { RequestFailure } from '../rest/restCall.ts';

/** Ends after which nothing of the board stays on this device. */
export const DROPS_COPY: ReadonlySet<CloseReason> = new Set([
  'accessEnded',
  'removed',
  'continuedElsewhere',
  'boardGone',
  'boardDeleted',
  'forbidden',
]);

/** Ends after which the person may load the board without the changes that the server will not take. */
export const STARTS_OVER: ReadonlySet<CloseReason> = new Set(['tooLarge', 'refused', 'epochChanged']);

/** The end that an answer of the server means; null where trying again may help. */
export function endOf(failure: RequestFailure): CloseReason | null {
  if (failure.kind === 'noAnswer') return null;
  switch (failure.code) {
    case 'notSignedIn':
      return 'notSignedIn';
    case 'accessEnded':
      return 'accessEnded';
    case 'removed':
      return 'removed';
    case 'boardDeleted':
      return 'boardDeleted';
    case 'notFound':
      return 'boardGone';
    case 'forbidden':
      return 'forbidden';
    default:
      return null;
  }
}
