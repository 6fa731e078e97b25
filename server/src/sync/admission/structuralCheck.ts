import type { ParticipantId } from '@samenreis/shared/base';
import { isRoot } from '@samenreis/shared/board';
import * as Y from 'yjs';
import type { DecodedUpdate } from './decodeBounded.ts';
import { contradictsStored } from './equivocation.ts';
import { isAdmittedKey, isPlainValue } from './plainValue.ts';
import type { StructuralFault } from './refusal.ts';

/** Whose a clientID is by what was written with it; `server` made the seed and the migrations. */
export type ClientOwner = ParticipantId | 'server' | null;

export interface StructuralContext {
  readonly doc: Y.Doc;
  readonly sender: ParticipantId | 'server';
  readonly ownerOf: (clientId: number) => ClientOwner;
  /** Whether a clientID that nobody wrote with may become the sender's: it may not be shown as somebody else's. */
  readonly mayClaim: (clientId: number) => boolean;
}

/** What a well-formed update brings. */
export interface UpdateShape {
  /** Clients with structs that the document doesn't have yet. */
  readonly clients: readonly number[];
  /** Those of them that nobody used before. */
  readonly newClients: readonly number[];
  /** Structs or deletes at all: the empty answer of an up-to-date client has none. */
  readonly isEmpty: boolean;
}

/** Clock units one update may add; a run of deleted text counts its length. */
const MAX_ADDED_CLOCK = 4_000_000;
/** Clocks stay exact in 32 bits, which Yjs' own encoders count on. */
const MAX_CLOCK = 2 ** 31 - 1;
/** One tab has one clientID; a browser that was offline in several tabs brings several. */
const MAX_NEW_CLIENTS = 8;

/** Everything that can be said of an update before it is applied: contiguous, self-contained, of known kinds, in the sender's name. */
export function structuralCheck({ structs, ds }: DecodedUpdate, context: StructuralContext): UpdateShape | StructuralFault {
  const reach = new Map<number, number>();
  const fault = checkClocks(structs, context, reach) ?? checkStructs(structs, context, reach) ?? checkDeletes(ds, context, reach);
  if (fault !== null) return fault;
  const clients = [...reach].filter(([client, end]) => end > known(context, client)).map(([client]) => client);
  const newClients: number[] = [];
  for (const client of clients) {
    const owner = context.ownerOf(client);
    if (owner === null && context.mayClaim(client)) newClients.push(client);
    else if (owner !== context.sender) return 'foreignClient';
  }
  if (newClients.length > MAX_NEW_CLIENTS) return 'tooManyClients';
  return { clients, newClients, isEmpty: structs.length === 0 && ds.clients.size === 0 };
}

function known(context: StructuralContext, client: number): number {
  return Y.getState(context.doc.store, client);
}

function checkClocks(
  structs: DecodedUpdate['structs'],
  context: StructuralContext,
  reach: Map<number, number>,
): StructuralFault | null {
  let added = 0;
  for (const { id, length } of structs) {
    const have = known(context, id.client);
    const next = reach.get(id.client);
    if (next === undefined ? id.clock > have : id.clock !== next) return 'gap';
    if (length <= 0) return 'undecodable';
    const end = id.clock + length;
    added += Math.max(0, end - Math.max(have, id.clock));
    if (added > MAX_ADDED_CLOCK || end > MAX_CLOCK) return 'clockJump';
    reach.set(id.client, end);
  }
  return null;
}

function checkStructs(
  structs: DecodedUpdate['structs'],
  context: StructuralContext,
  reach: ReadonlyMap<number, number>,
): StructuralFault | null {
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    const fault = checkParent(struct) ?? checkContent(struct.content);
    if (fault !== null) return fault;
    if (!dependenciesOf(struct).every((id) => isReachable(id, struct.id, context, reach))) return 'unknownDependency';
    if (struct.id.clock < known(context, struct.id.client) && contradictsStored(struct, context.doc.store)) return 'equivocation';
  }
  return null;
}

function dependenciesOf({ origin, rightOrigin, parent }: Y.Item): readonly Y.ID[] {
  const ids: Y.ID[] = [];
  if (origin !== null) ids.push(origin);
  if (rightOrigin !== null) ids.push(rightOrigin);
  if (parent instanceof Y.ID) ids.push(parent);
  return ids;
}

function isReachable(id: Y.ID, from: Y.ID, context: StructuralContext, reach: ReadonlyMap<number, number>): boolean {
  if (id.client === from.client) return id.clock < from.clock;
  return id.clock < Math.max(known(context, id.client), reach.get(id.client) ?? 0);
}

function checkParent({ parent, parentSub }: Y.Item): StructuralFault | null {
  if (parentSub !== null && !isAdmittedKey(parentSub)) return 'forbiddenKey';
  if (typeof parent !== 'string') return null;
  if (!isRoot(parent)) return 'unknownRoot';
  return parentSub === null ? 'listInMap' : null;
}

function checkContent(content: Y.Item['content']): StructuralFault | null {
  if (content instanceof Y.ContentAny) return content.arr.every((value) => isPlainValue(value)) ? null : 'plainValue';
  if (content instanceof Y.ContentType) return isAdmittedType(content.type) ? null : 'contentKind';
  return content instanceof Y.ContentString || content instanceof Y.ContentDeleted ? null : 'contentKind';
}

/** Exactly these: the XML types of Yjs extend them. */
function isAdmittedType(type: Y.AbstractType<unknown>): boolean {
  return type.constructor === Y.Map || type.constructor === Y.Text;
}

/** Ranges are sorted and disjoint in every honest update; overlapping ones would make Yjs walk the document again and again. */
function checkDeletes(
  ds: DecodedUpdate['ds'],
  context: StructuralContext,
  reach: ReadonlyMap<number, number>,
): StructuralFault | null {
  for (const [client, ranges] of ds.clients) {
    const limit = Math.max(known(context, client), reach.get(client) ?? 0);
    let end = 0;
    for (const { clock, len } of ranges) {
      if (len <= 0 || clock < end) return 'undecodable';
      end = clock + len;
      if (end > limit) return 'futureDelete';
    }
  }
  return null;
}
