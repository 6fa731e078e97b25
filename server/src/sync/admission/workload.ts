import * as Y from 'yjs';
import type { DecodedUpdate } from './decodeBounded.ts';

/** Steps of Yjs' search for the place of each new item; a million take a tenth of a second. */
const MAX_STEPS = 1_000_000;
/** Each cut of an item moves all later ones of its client. */
const MAX_CUTS = 10_000;
/** Below, an update can't be much work, whatever it says. */
const SMALL = 64;

/** A list of a text, or the chain of values under one key: new items in it are compared with each other and with what stands there. */
interface ItemList {
  added: number;
  readonly first: Y.Item | null;
}

/** What every Yjs type has, whatever its events. */
interface Holder {
  readonly _start: Y.Item | null;
  readonly _map: ReadonlyMap<string, Y.Item>;
}

interface Survey {
  readonly doc: Y.Doc;
  readonly structs: DecodedUpdate['structs'];
  readonly lists: Map<string, ItemList>;
  readonly listOf: Map<Y.Item, string>;
  readonly parents: Map<object, number>;
  /** The index of each client's first struct. */
  readonly starts: ReadonlyMap<number, readonly [from: number, to: number]>;
}

/**
 * Whether integrating an update would take more steps than honest work ever does. Yjs' search is quadratic in the items between
 * the neighbours that an item names: 20,000 structs that all name far neighbours kept a process for 40 seconds.
 */
export function isTooMuchWork({ structs, ds }: DecodedUpdate, doc: Y.Doc): boolean {
  return (structs.length > SMALL && searchSteps(structs, doc) > MAX_STEPS) || tooManyCuts({ structs, ds }, doc);
}

function searchSteps(structs: DecodedUpdate['structs'], doc: Y.Doc): number {
  const survey: Survey = { doc, structs, lists: new Map(), listOf: new Map(), parents: new Map(), starts: startsOf(structs) };
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || struct.id.clock + struct.length <= Y.getState(doc.store, struct.id.client)) continue;
    const list = survey.lists.get(listIdOf(struct, survey));
    if (list !== undefined) list.added += 1;
  }
  let steps = 0;
  for (const { added, first } of survey.lists.values()) {
    let length = added;
    for (let item = first; item !== null && added * length <= MAX_STEPS; item = item.right) length += 1;
    steps += added * length;
  }
  return steps;
}

function startsOf(structs: DecodedUpdate['structs']): Survey['starts'] {
  const starts = new Map<number, readonly [number, number]>();
  for (const [index, { id }] of structs.entries()) starts.set(id.client, [starts.get(id.client)?.[0] ?? index, index + 1]);
  return starts;
}

/** Follows the neighbours that items name until one says where it stands. Rings of items end there: they never integrate. */
function listIdOf(struct: Y.Item, survey: Survey): string {
  const path: Y.Item[] = [];
  let at: Y.Item | null = struct;
  let id = NOWHERE;
  while (at !== null) {
    const known = survey.listOf.get(at);
    if (known !== undefined) {
      id = known;
      break;
    }
    survey.listOf.set(at, NOWHERE);
    path.push(at);
    const neighbour: Y.ID | null = at.origin ?? at.rightOrigin;
    if (neighbour === null || isStored(neighbour, survey)) {
      id = neighbour === null ? idUnderParent(at, survey) : idOfStored(neighbour, survey);
      break;
    }
    at = sent(neighbour, survey);
  }
  for (const item of path) survey.listOf.set(item, id);
  return id;
}

/** What becomes a GC struct stands in no list. */
const NOWHERE = '';

function isStored({ client, clock }: Y.ID, { doc }: Survey): boolean {
  return clock < Y.getState(doc.store, client);
}

function idOfStored(neighbour: Y.ID, survey: Survey): string {
  const item: unknown = Y.getItem(survey.doc.store, neighbour);
  if (!(item instanceof Y.Item) || !(item.parent instanceof Y.AbstractType)) return NOWHERE;
  return listUnder(item.parent, item.parentSub, survey);
}

function idUnderParent({ parent, parentSub }: Y.Item, survey: Survey): string {
  if (typeof parent === 'string') return listUnder(survey.doc.getMap(parent), parentSub, survey);
  if (!(parent instanceof Y.ID)) return NOWHERE;
  if (!isStored(parent, survey)) return register(`${parent.client}:${parent.clock}|${parentSub ?? ''}`, null, survey);
  const holder: unknown = Y.getItem(survey.doc.store, parent);
  if (!(holder instanceof Y.Item)) return NOWHERE;
  const { content } = holder;
  return content instanceof Y.ContentType ? listUnder(content.type, parentSub, survey) : NOWHERE;
}

function listUnder(parent: Holder, parentSub: string | null, survey: Survey): string {
  const number = survey.parents.get(parent) ?? survey.parents.size;
  survey.parents.set(parent, number);
  const id = `${number}|${parentSub ?? ''}`;
  return survey.lists.has(id) ? id : register(id, firstOf(parent, parentSub), survey);
}

function firstOf(parent: Holder, parentSub: string | null): Y.Item | null {
  if (parentSub === null) return parent._start;
  let item = parent._map.get(parentSub) ?? null;
  while (item?.left != null) item = item.left;
  return item;
}

function register(id: string, first: Y.Item | null, { lists }: Survey): string {
  if (!lists.has(id)) lists.set(id, { added: 0, first });
  return id;
}

/** The struct of the update that holds a clock; by halving, for the structs of a client follow each other. */
function sent({ client, clock }: Y.ID, { structs, starts }: Survey): Y.Item | null {
  let [from, to] = starts.get(client) ?? [0, 0];
  while (from < to) {
    const middle = (from + to) >> 1;
    const struct = structs[middle];
    if (struct === undefined) return null;
    if (clock < struct.id.clock) to = middle;
    else if (clock >= struct.id.clock + struct.length) from = middle + 1;
    else return struct instanceof Y.Item ? struct : null;
  }
  return null;
}

/** Deletes that begin or end, and neighbours that lie, within an item that is one piece so far. */
function tooManyCuts({ structs, ds }: DecodedUpdate, { store }: Y.Doc): boolean {
  let places = structs.length;
  for (const ranges of ds.clients.values()) places += ranges.length;
  if (places <= MAX_CUTS) return false;
  let cuts = 0;
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    const { origin, rightOrigin } = struct;
    if (origin !== null && isWithin(origin.client, origin.clock + 1, store)) cuts += 1;
    if (rightOrigin !== null && isWithin(rightOrigin.client, rightOrigin.clock, store)) cuts += 1;
  }
  for (const [client, ranges] of ds.clients) {
    for (const { clock, len } of ranges) {
      if (isWithin(client, clock, store)) cuts += 1;
      if (isWithin(client, clock + len, store)) cuts += 1;
    }
  }
  return cuts > MAX_CUTS;
}

function isWithin(client: number, clock: number, store: Y.Doc['store']): boolean {
  if (clock >= Y.getState(store, client)) return false;
  const item: unknown = Y.getItem(store, Y.createID(client, clock));
  return item instanceof Y.Item && !item.deleted && item.id.clock < clock;
}
