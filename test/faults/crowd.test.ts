import type { ParticipantId } from '@samenreis/shared/base';
import { boardDoc, canonicalJson, NOTE_TEXT_MAX, noteDefaults } from '@samenreis/shared/board';
import { CLOSE, LIMITS } from '@samenreis/shared/protocol';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { createSqliteFolder } from '../contract/sqliteFolder.ts';
import { eventually } from '../support/sync/eventually.ts';
import { type CrowdMember, openCrowdMember } from './crowd.ts';
import { startFaultServer } from './startFaultServer.ts';
import { readStoredBoard } from './storedBoard.ts';

const participantOf = (index: number): ParticipantId => `p${String(index).padStart(15, '0')}` as ParticipantId; // fits its pattern

/** A hall full of people on one server, on a board of its own data folder. */
async function openHall(size: number) {
  const folder = await createSqliteFolder();
  const server = await startFaultServer({ dataDir: folder.dataDir });
  const members = await Promise.all(
    Array.from({ length: size }, (_, index) =>
      openCrowdMember({ port: server.port, participant: participantOf(index), keepsUpdates: index < 2 }),
    ),
  );
  onTestFinished(async () => {
    for (const member of members) member.leave();
    server.signal('SIGKILL');
    await server.gone();
    await folder.remove();
  });
  for (const member of members) await member.synced();
  return { folder, server, members };
}

/** The document of somebody who keeps what arrives, brought up to date at each call. */
function documentOf(member: CrowdMember): () => Y.Doc {
  const doc = new Y.Doc();
  let applied = 0;
  return () => {
    for (; applied < member.received.length; applied += 1) Y.applyUpdate(doc, member.received[applied] ?? expect.fail());
    return doc;
  };
}

const NOTES_EACH = 40;
const REWRITES = 12;

/** Somebody who writes on many own notes at once, and again and again: large updates on a board that stays small. */
function busyWriter(
  start: Y.Doc,
  index: number,
): { readonly clientId: number; readonly updates: readonly Uint8Array[]; readonly clock: number } {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(start));
  const board = boardDoc(doc);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const [lane = ''] = board.keys('lanes');
  const [phase = ''] = board.keys('phases');
  const author = participantOf(index);
  const notes = Array.from({ length: NOTES_EACH }, (_, note) => `${author}_${String(note).padStart(26, '0')}`);
  const common = {
    ...noteDefaults,
    author,
    kind: 'moment',
    perspective: 'client',
    createdAt: 0,
    place: { lane, phase, x: 0, y: 0, z: 0 },
  };
  doc.transact(() => {
    for (const id of notes) board.put('notes', id, { ...common, id });
  });
  for (let round = 0; round < REWRITES; round += 1) {
    const words = `${round} Wij hoorden weken niets. `.repeat(19).slice(0, NOTE_TEXT_MAX);
    doc.transact(() => {
      for (const id of notes) {
        const text = board.text('notes', id);
        text?.delete(0, text.length);
        text?.insert(0, words);
      }
    });
  }
  return { clientId: doc.clientID, updates, clock: Y.getState(doc.store, doc.clientID) };
}

describe('a crowd', () => {
  it('S10 120 people and a hung tab among them: it is let go, nobody else notices, and it has everything when it comes back', async () => {
    const { folder, server, members } = await openHall(120);
    const [witness, hung, ...others] = members;
    if (witness === undefined || hung === undefined) throw new Error('an empty hall');
    const seen = documentOf(witness);
    const writers = others.slice(0, 60).map((member, index) => ({ member, ...busyWriter(seen(), index + 2) }));
    const bytes = writers.flatMap(({ updates }) => updates).reduce((sum, update) => sum + update.byteLength, 0);
    // More than the server keeps for one reader and the two ends of the connection beneath it.
    expect(bytes).toBeGreaterThan(3 * LIMITS.bufferedBytes);

    hung.pause();
    for (let step = 0; step <= REWRITES; step += 1)
      for (const { member, updates } of writers) member.sendUpdate(updates[step] ?? expect.fail());
    await eventually(() => {
      const clocks = writers.map(({ clientId }) => Y.getState(seen().store, clientId));
      expect(clocks).toEqual(writers.map(({ clock }) => clock));
    }, 150_000);
    for (const member of [witness, ...others]) expect(member.closeCode()).toBeNull();
    hung.resume();
    // What was on its way when the server let go is lost: the socket ends with the code or without one.
    await eventually(() => expect([CLOSE.slowReader, 1006]).toContain(hung.closeCode()), 30_000);

    const back = await openCrowdMember({ port: server.port, participant: participantOf(1), keepsUpdates: true });
    await back.synced();
    expect(canonicalJson(documentOf(back)())).toBe(canonicalJson(seen()));
    back.leave();
    server.signal('SIGTERM');
    await server.gone();
    expect(canonicalJson(await readStoredBoard(folder.dataDir))).toBe(canonicalJson(seen()));
  });

  it('S1 500 people who come back at once after a crash all get the board', async () => {
    const { folder, server, members } = await openHall(500);
    server.signal('SIGKILL');
    await server.gone();
    await eventually(() => {
      for (const member of members) expect(member.closeCode()).not.toBeNull();
    });
    const restarted = await startFaultServer({ dataDir: folder.dataDir, port: server.port });
    onTestFinished(async () => {
      restarted.signal('SIGKILL');
      await restarted.gone();
    });
    const back = await Promise.all(
      members.map((_, index) =>
        openCrowdMember({ port: restarted.port, participant: participantOf(index), keepsUpdates: index < 2 }),
      ),
    );
    for (const member of back) await member.synced();
    expect(back.filter((member) => member.closeCode() !== null)).toEqual([]);
    expect(canonicalJson(documentOf(back[0] ?? expect.fail())())).toBe(canonicalJson(documentOf(members[0] ?? expect.fail())()));
    for (const member of back) member.leave();
  });
});
