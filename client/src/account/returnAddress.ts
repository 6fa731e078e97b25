import { isBoardId } from '@samenreis/shared/base';

/**
 * Where signing in leads: back to the board that asked who this is, or home. An address that leads anywhere else is not followed.
 * @param search - what stands after `?` in the address of the page
 */
export function returnAddress(search: string): string {
  const board = new URLSearchParams(search).get('bord');
  return isBoardId(board) ? `/bord/${board}` : '/';
}
