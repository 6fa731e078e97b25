import * as encoding from 'lib0/encoding';

export interface Id {
  readonly client: number;
  readonly clock: number;
}

export type ForgedContent =
  | { readonly any: readonly unknown[] }
  | { readonly string: string }
  | { readonly type: number }
  | { readonly deleted: number }
  | { readonly ref: number; readonly bytes: readonly number[] };

/** One struct as it stands on the wire; nothing of it has to make sense. */
export type ForgedStruct =
  | { readonly gc: number }
  | { readonly skip: number }
  | {
      readonly origin?: Id;
      readonly rightOrigin?: Id;
      /** Name of a root, or the id of the item that holds the parent; only where neither origin is given. */
      readonly parent?: string | Id;
      readonly parentSub?: string;
      readonly content: ForgedContent;
    };

export interface ForgedUpdate {
  readonly sections?: readonly { readonly client: number; readonly clock: number; readonly structs: readonly ForgedStruct[] }[];
  readonly deletes?: readonly { readonly client: number; readonly ranges: readonly (readonly [clock: number, length: number])[] }[];
}

export const TYPE = { array: 0, map: 1, text: 2, xmlElement: 3, xmlFragment: 4 } as const;
const SKIP_INFO = 10;
const HAS_ORIGIN = 128;
const HAS_RIGHT_ORIGIN = 64;
const HAS_PARENT_SUB = 32;

/** Writes an update (V1) by hand: what no Yjs document would ever produce. */
export function forgeUpdate({ sections = [], deletes = [] }: ForgedUpdate): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, sections.length);
    for (const { client, clock, structs } of sections) {
      encoding.writeVarUint(encoder, structs.length);
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      for (const struct of structs) writeStruct(encoder, struct);
    }
    encoding.writeVarUint(encoder, deletes.length);
    for (const { client, ranges } of deletes) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, ranges.length);
      for (const number of ranges.flat()) encoding.writeVarUint(encoder, number);
    }
  });
}

function writeStruct(encoder: encoding.Encoder, struct: ForgedStruct): void {
  if ('gc' in struct || 'skip' in struct) {
    encoding.writeUint8(encoder, 'gc' in struct ? 0 : SKIP_INFO);
    encoding.writeVarUint(encoder, 'gc' in struct ? struct.gc : struct.skip);
    return;
  }
  const { origin, rightOrigin, parent, parentSub, content } = struct;
  const bits = (origin ? HAS_ORIGIN : 0) | (rightOrigin ? HAS_RIGHT_ORIGIN : 0) | (parentSub === undefined ? 0 : HAS_PARENT_SUB);
  encoding.writeUint8(encoder, refOf(content) | bits);
  for (const id of [origin, rightOrigin]) if (id) writeId(encoder, id);
  if (!origin && !rightOrigin) {
    encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0);
    if (typeof parent === 'string') encoding.writeVarString(encoder, parent);
    else writeId(encoder, parent ?? { client: 0, clock: 0 });
    if (parentSub !== undefined) encoding.writeVarString(encoder, parentSub);
  }
  writeContent(encoder, content);
}

function writeId(encoder: encoding.Encoder, { client, clock }: Id): void {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
}

function refOf(content: ForgedContent): number {
  if ('ref' in content) return content.ref;
  if ('any' in content) return 8;
  if ('string' in content) return 4;
  return 'type' in content ? 7 : 1;
}

function writeContent(encoder: encoding.Encoder, content: ForgedContent): void {
  if ('ref' in content) for (const byte of content.bytes) encoding.writeUint8(encoder, byte);
  else if ('string' in content) encoding.writeVarString(encoder, content.string);
  else if ('type' in content) encoding.writeVarUint(encoder, content.type);
  else if ('deleted' in content) encoding.writeVarUint(encoder, content.deleted);
  else {
    encoding.writeVarUint(encoder, content.any.length);
    // Typed by lib0 as what it can write, which is what a test wants to write.
    for (const value of content.any) encoding.writeAny(encoder, value as Parameters<typeof encoding.writeAny>[1]);
  }
}
