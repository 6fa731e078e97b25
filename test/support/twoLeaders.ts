import type { BoardId } from '@samenreis/shared/base';
import { colleagueLinkSchema } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import { FACILITATOR, firstBoard, PASSWORD, type Samenreis, setUp, tokenOf } from './startSamenreis.ts';
import type { Visitor } from './visitor.ts';

export const COLLEAGUE = { name: 'Hans', email: 'hans@gemeente.example' };

/** Two who lead the same board, each by an account of their own. */
export interface TwoLeaders {
  readonly gerda: Visitor;
  readonly hans: Visitor;
  readonly board: BoardId;
}

/** As people do it: the first makes an account, asks a colleague along, and shares the board. */
export async function twoLeaders(samenreis: Samenreis): Promise<TwoLeaders> {
  const gerda = await setUp(samenreis);
  const { link } = v.parse(colleagueLinkSchema, (await gerda.post('/api/account/colleagues')).body);
  const hans = samenreis.visitor();
  const made = await hans.post('/api/colleague', { ...COLLEAGUE, password: PASSWORD, token: tokenOf(link) });
  if (made.status !== 200) throw new Error(`the colleague of ${FACILITATOR.name} has no account: ${made.status} ${made.text}`);
  const board = await firstBoard(gerda);
  const shared = await gerda.post(`/api/boards/${board}/leaders`, { email: COLLEAGUE.email });
  if (shared.status !== 200) throw new Error(`the board was not shared: ${shared.status} ${shared.text}`);
  return { gerda, hans, board };
}
