import type { BoardId } from '@samenreis/shared/base';

/** Under which name this tab keeps where the own dial stands on a board. */
export const dialKey = (board: BoardId): string => `samenreis.dial.${board}`;
