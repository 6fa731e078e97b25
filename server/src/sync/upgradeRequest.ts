import type { IncomingMessage } from 'node:http';
import { type BoardId, isBoardId } from '@samenreis/shared/base';
import { SYNC_QUERY } from '@samenreis/shared/protocol';

/** What a client asks for in its upgrade. */
export interface UpgradeRequest {
  readonly boardId: BoardId;
  /** It understands acknowledgements. */
  readonly wantsAck: boolean;
  /** Epoch of the copy it has; null for an empty one. */
  readonly epoch: number | null;
}

const PATH = /^\/sync\/([^/]+)$/;
const EPOCH = /^\d{1,9}$/;

/** @returns null for a path or a query that is none of ours */
export function readUpgradeRequest({ url }: Pick<IncomingMessage, 'url'>): UpgradeRequest | null {
  // The base only makes it absolute; nothing of it is read.
  if (url === undefined || !URL.canParse(url, 'ws://sync')) return null;
  const { pathname, searchParams } = new URL(url, 'ws://sync');
  const boardId = PATH.exec(pathname)?.[1];
  if (!isBoardId(boardId)) return null;
  const epoch = searchParams.get(SYNC_QUERY.epoch);
  if (epoch !== null && !EPOCH.test(epoch)) return null;
  return { boardId, wantsAck: searchParams.get(SYNC_QUERY.ack) === '1', epoch: epoch === null ? null : Number(epoch) };
}
