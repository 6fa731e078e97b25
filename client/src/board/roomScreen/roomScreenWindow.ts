import type { BoardId } from '@samenreis/shared/base';

const MARK = '?scherm';

/** Whether this window is the one for the room. */
export function isRoomScreen(address: Pick<Location, 'search'>): boolean {
  return address.search === MARK;
}

/** Opens it, or brings back the one that is open; who leads drags it to the beamer. @returns false where the browser refused */
export function openRoomScreen(board: BoardId): boolean {
  return window.open(`/bord/${encodeURIComponent(board)}${MARK}`, 'samenreis-scherm', 'popup,width=1280,height=720') !== null;
}
