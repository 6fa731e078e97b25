import { webcrypto } from 'node:crypto';
import { assertNever } from '@samenreis/shared/base';
import { type BoardSnapshot, decodeBoard, duplicateBoard, encodeBoard } from '@samenreis/shared/board';
import { drawMiniature, layoutBoard } from '@samenreis/shared/layout';

/** Work on a whole board: it takes as long as the board is large. `updates` are what is stored of it, in order. */
export type AsideRequest =
  | { readonly type: 'picture'; readonly updates: readonly Uint8Array[] }
  | {
      readonly type: 'copy';
      readonly updates: readonly Uint8Array[];
      readonly title: string;
      readonly withNotes: boolean;
      readonly nowMs: number;
    };

export type AsideResult =
  | { readonly type: 'picture'; readonly svg: string }
  | { readonly type: 'copy'; readonly update: Uint8Array };

/** @throws when what is stored is no board, or one of a later release */
export function doAside(request: AsideRequest): AsideResult {
  const board = read(request.updates);
  switch (request.type) {
    case 'picture':
      return { type: 'picture', svg: drawMiniature(layoutBoard(board)) };
    case 'copy': {
      const { title, withNotes, nowMs } = request;
      return { type: 'copy', update: encodeBoard(duplicateBoard(board, { title, withNotes, nowMs, randomByte })) };
    }
    default:
      return assertNever(request);
  }
}

function read(updates: readonly Uint8Array[]): BoardSnapshot {
  const decoded = decodeBoard(updates);
  if (!decoded.ok) throw new Error(`the board cannot be read: ${decoded.reason}`);
  return decoded.value;
}

function randomByte(): number {
  return webcrypto.getRandomValues(new Uint8Array(1))[0] ?? 0;
}
