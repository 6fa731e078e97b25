import { type Actor, canonicalJson } from '@samenreis/shared/board';
import * as Y from 'yjs';
import { eventually } from '../support/sync/eventually.ts';
import { type BoardGuest, joinBoard } from '../support/sync/joinBoard.ts';
import { ADD_NOTE, person } from '../support/sync/people.ts';
import { openRawSynced, type RawSocket } from '../support/sync/rawSocket.ts';
import { BOARD, type RunningSyncServer, startSyncServer } from '../support/sync/startSyncServer.ts';

/** A board with honest people at work and one socket that means harm. */
export interface Scene {
  readonly server: RunningSyncServer;
  readonly ans: BoardGuest;
  readonly daan: BoardGuest;
  readonly attacker: Actor;
  readonly raw: RawSocket;
  /** Note of Ans; the attacker's own note. */
  readonly victimNote: string;
  readonly ownNote: string;
}

export async function openScene(role: Actor['role'] = 'participant'): Promise<Scene> {
  const server = await startSyncServer();
  const ans = await joinBoard(server, person('ans'));
  const daan = await joinBoard(server, person('daan'));
  const attacker = person('boef', role);
  const [victimNote = ''] = ans.run({ ...ADD_NOTE, text: 'Van Ans' });
  await ans.saved();
  // The attacker's own note is made the honest way: by somebody who may write.
  const honest = await joinBoard(server, { ...attacker, role: role === 'viewer' ? 'participant' : role });
  const [ownNote = ''] = honest.run({ ...ADD_NOTE, text: 'Van de boef' });
  await honest.saved();
  honest.leave();
  const raw = await openRawSynced(server, attacker);
  await eventually(() => {
    if (!daan.json().includes(ownNote) || !ans.json().includes(ownNote)) throw new Error('not everybody has all notes');
  });
  return { server, ans, daan, attacker, raw, victimNote, ownNote };
}

export async function closeScene({ server, ans, daan, raw }: Scene): Promise<void> {
  for (const guest of [ans, daan]) guest.leave();
  raw.ws.terminate();
  await server.close();
}

/** All of a board that a refused message may not touch. */
export interface BoardState {
  readonly json: string;
  readonly vector: string;
  readonly stored: string;
}

/** As a newcomer is told it, and as the store has it. */
export async function stateOf({ server }: Pick<Scene, 'server'>): Promise<BoardState> {
  const witness = await openRawSynced(server, person('getuige', 'viewer'));
  const json = canonicalJson(witness.doc);
  const vector = Buffer.from(Y.encodeStateVector(witness.doc)).toString('hex');
  witness.ws.close();
  const { lastSeq, updates, bindings } = await server.store.log.load(BOARD);
  return {
    json,
    vector,
    stored: JSON.stringify({ lastSeq, updates: updates.map((update) => Buffer.from(update).toString('hex')), bindings }),
  };
}

/** What one change to a copy of the board looks like on the wire, with a clientID of its own. */
export function updateOf(board: Y.Doc, change: (copy: Y.Doc) => void, clientID?: number): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(board));
  if (clientID !== undefined) copy.clientID = clientID;
  const before = Y.encodeStateVector(copy);
  let update: Uint8Array = new Uint8Array();
  copy.once('update', (made: Uint8Array) => {
    update = made;
  });
  copy.transact(() => change(copy));
  return update.length === 0 ? Y.encodeStateAsUpdate(copy, before) : update;
}
