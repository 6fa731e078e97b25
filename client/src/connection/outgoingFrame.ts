import { MESSAGE, SYNC } from '@samenreis/shared/protocol';
import * as decoding from 'lib0/decoding';

export type OutgoingFrame = 'step1' | 'step2' | 'update' | 'presence' | 'other';

/** What the provider is about to send, by the first numbers of the frame. */
export function outgoingFrame(frame: Uint8Array): OutgoingFrame {
  const decoder = decoding.createDecoder(frame);
  const message = decoding.readVarUint(decoder);
  if (message === MESSAGE.awareness) return 'presence';
  if (message !== MESSAGE.sync) return 'other';
  const type = decoding.readVarUint(decoder);
  if (type === SYNC.step2) return 'step2';
  return type === SYNC.update ? 'update' : 'step1';
}
