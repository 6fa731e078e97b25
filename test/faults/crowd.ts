import type { BoardId, ParticipantId } from '@samenreis/shared/base';
import { MESSAGE, SYNC } from '@samenreis/shared/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import WebSocket from 'ws';
import { eventually } from '../support/sync/eventually.ts';
import { BOARD, ticketOf } from '../support/sync/startSyncServer.ts';

/** One of very many: speaks the protocol without a document of its own, and counts what arrives. */
export interface CrowdMember {
  /** Resolves when the whole board has come. */
  synced(): Promise<void>;
  sendUpdate(update: Uint8Array): void;
  /** Stops and goes on reading from the network, as a hung tab does. */
  pause(): void;
  resume(): void;
  /** Updates as they came, for somebody to merge. */
  readonly received: readonly Uint8Array[];
  readonly closeCode: () => number | null;
  leave(): void;
}

export interface CrowdOptions {
  readonly port: number;
  readonly participant: ParticipantId;
  readonly board?: BoardId;
  readonly keepsUpdates?: boolean;
}

/** State vector of an empty document. */
const KNOWS_NOTHING = Uint8Array.of(0);

export async function openCrowdMember({
  port,
  participant,
  board = BOARD,
  keepsUpdates = false,
}: CrowdOptions): Promise<CrowdMember> {
  const ticket = ticketOf({ participantId: participant, role: 'participant' });
  const socket = new WebSocket(`ws://127.0.0.1:${port}/sync/${board}?ticket=${ticket}`, { perMessageDeflate: false });
  const received: Uint8Array[] = [];
  let isSynced = false;
  let closeCode: number | null = null;
  let failure: Error | null = null;
  socket.on('open', () => socket.send(syncMessage(SYNC.step1, KNOWS_NOTHING)));
  socket.on('error', (error) => {
    failure = error;
  });
  socket.on('close', (code) => {
    closeCode = code;
  });
  socket.on('message', (data: Buffer) => {
    const decoder = decoding.createDecoder(data);
    if (decoding.readVarUint(decoder) !== MESSAGE.sync) return;
    const step = decoding.readVarUint(decoder);
    if (step === SYNC.step1) return;
    if (step === SYNC.step2) isSynced = true;
    if (keepsUpdates) received.push(decoding.readVarUint8Array(decoder).slice());
  });
  await eventually(() => {
    if (socket.readyState === WebSocket.CONNECTING) throw failure ?? new Error('not open yet');
  });
  return {
    synced: () =>
      eventually(() => {
        if (!isSynced) throw failure ?? new Error(`no board yet; closed with ${closeCode}`);
      }, 30_000),
    sendUpdate: (update) => socket.send(syncMessage(SYNC.update, update)),
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    received,
    closeCode: () => closeCode,
    leave: () => socket.terminate(),
  };
}

function syncMessage(step: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, payload);
  return encoding.toUint8Array(encoder);
}
