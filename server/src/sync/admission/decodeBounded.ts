import { no, ok, type Result } from '@samenreis/shared/base';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { type Refusal, refusedBy, type StructuralFault } from './refusal.ts';

export type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>;

/** A board of 10,000 notes made in one offline spell has about 110,000 structs; the frame limit is reached before. */
const MAX_STRUCTS = 120_000;

/** Struct kinds by the number on the wire; the others (JSON, binary, embed, format, subdocument, skip) have no place on a board. */
const CONTENT = { gc: 0, deleted: 1, string: 4, type: 7, any: 8 } as const;
const ADMITTED_CONTENT: ReadonlySet<number> = new Set(Object.values(CONTENT));
/** The number of a struct's content is in its low five bits. */
const CONTENT_BITS = 31;
const Y_MAP_REF = 1;
const Y_TEXT_REF = 2;

class FaultInBytes extends Error {
  readonly fault: StructuralFault;

  constructor(fault: StructuralFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Refuses while it reads, so that nothing large or foreign is ever built: a subdocument would create a whole document. */
class BoundedDecoder extends Y.UpdateDecoderV1 {
  #structs = 0;

  override readInfo(): number {
    this.#structs += 1;
    if (this.#structs > MAX_STRUCTS) throw new FaultInBytes('tooManyStructs');
    const info = super.readInfo();
    // lib0 reads `undefined` behind the last byte, which would pass for a GC struct.
    if (info === undefined) throw new FaultInBytes('undecodable');
    if (!ADMITTED_CONTENT.has(info & CONTENT_BITS)) throw new FaultInBytes('contentKind');
    return info;
  }

  override readTypeRef(): number {
    const ref = super.readTypeRef();
    if (ref !== Y_MAP_REF && ref !== Y_TEXT_REF) throw new FaultInBytes('contentKind');
    return ref;
  }
}

/**
 * Reads an update (V1) without touching a document. Yjs itself would apply half of a truncated update before it throws, and
 * reserve memory for counts that the bytes only claim.
 */
export function decodeBounded(update: Uint8Array): Result<DecodedUpdate, Refusal> {
  const rest = decoding.createDecoder(update);
  // A constructor that returns its object is the only way to hand Yjs a decoder whose end can be looked at.
  const OverRest = function overRest() {
    return new BoundedDecoder(rest);
  } as unknown as typeof Y.UpdateDecoderV1;
  try {
    const decoded = Y.decodeUpdateV2(update, OverRest);
    // An update in the V2 encoding begins like an empty one of V1: unread bytes tell them apart.
    return decoding.hasContent(rest) ? no(refusedBy('undecodable')) : ok(decoded);
  } catch (error) {
    // Whatever the decoder throws (end of input, bad tag, stack too deep), the bytes are the cause.
    return no(refusedBy(error instanceof FaultInBytes ? error.fault : 'undecodable'));
  }
}
