import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** How a server is spoken to. All carry y-protocols' sync and awareness messages; they differ in path and envelope. */
export type DialectName = 'samenreis' | 'yWebsocket' | 'hocuspocus';

export interface Dialect {
  path(board: string, participant: string): string;
  /** Frames that open a conversation. */
  greet(board: string): readonly Uint8Array[];
  /** Sync step 1 that knows nothing: asks for the whole document. */
  askAll(board: string): Uint8Array;
  update(board: string, update: Uint8Array): Uint8Array;
  awareness(board: string, states: Uint8Array): Uint8Array;
  read(frame: Uint8Array): IncomingFrame;
}

export type IncomingFrame =
  | { readonly kind: 'step2'; readonly update: Uint8Array }
  | { readonly kind: 'update'; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly states: Uint8Array }
  | { readonly kind: 'other' };

const SYNC = 0;
const AWARENESS = 1;
const HOCUSPOCUS_AUTH = 2;
const HOCUSPOCUS_SYNC_REPLY = 4;
const STEP = { step1: 0, step2: 1, update: 2 } as const;
/** State vector of an empty document: no clients. */
const EMPTY_STATE_VECTOR = Uint8Array.of(0);

const plainEnvelope = {
  open: (_board: string): encoding.Encoder => encoding.createEncoder(),
  skip: (_decoder: decoding.Decoder): void => {},
};
const hocuspocusEnvelope: typeof plainEnvelope = {
  open: (board) => {
    const encoder = encoding.createEncoder();
    encoding.writeVarString(encoder, board);
    return encoder;
  },
  skip: (decoder) => {
    decoding.readVarString(decoder);
  },
};

function dialect(envelope: typeof plainEnvelope, path: Dialect['path'], greet: Dialect['greet']): Dialect {
  const sync = (board: string, step: number, payload: Uint8Array): Uint8Array => {
    const encoder = envelope.open(board);
    encoding.writeVarUint(encoder, SYNC);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, payload);
    return encoding.toUint8Array(encoder);
  };
  return {
    path,
    greet,
    askAll: (board) => sync(board, STEP.step1, EMPTY_STATE_VECTOR),
    update: (board, update) => sync(board, STEP.update, update),
    awareness: (board, states) => {
      const encoder = envelope.open(board);
      encoding.writeVarUint(encoder, AWARENESS);
      encoding.writeVarUint8Array(encoder, states);
      return encoding.toUint8Array(encoder);
    },
    read: (frame) => {
      const decoder = decoding.createDecoder(frame);
      envelope.skip(decoder);
      const kind = decoding.readVarUint(decoder);
      if (kind === AWARENESS) return { kind: 'awareness', states: decoding.readVarUint8Array(decoder) };
      if (kind !== SYNC && kind !== HOCUSPOCUS_SYNC_REPLY) return { kind: 'other' };
      const step = decoding.readVarUint(decoder);
      if (step === STEP.step2) return { kind: 'step2', update: decoding.readVarUint8Array(decoder) };
      return step === STEP.update ? { kind: 'update', update: decoding.readVarUint8Array(decoder) } : { kind: 'other' };
    },
  };
}

function hocuspocusToken(board: string): Uint8Array {
  const encoder = hocuspocusEnvelope.open(board);
  encoding.writeVarUint(encoder, HOCUSPOCUS_AUTH);
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarString(encoder, 'none');
  return encoding.toUint8Array(encoder);
}

export const DIALECTS: Readonly<Record<DialectName, Dialect>> = {
  samenreis: dialect(
    plainEnvelope,
    (board, participant) => `/sync/${board}?participant=${participant}`,
    () => [],
  ),
  yWebsocket: dialect(
    plainEnvelope,
    (board) => `/${board}`,
    () => [],
  ),
  hocuspocus: dialect(
    hocuspocusEnvelope,
    () => '/',
    (board) => [hocuspocusToken(board)],
  ),
};
