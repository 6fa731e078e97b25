import * as Y from 'yjs';
import { laneOfPlace, phaseOfPlace } from './laneOfPlace.ts';
import type { Asked, BoardRules } from './policy.ts';
import { boardDefaults } from './records/board.ts';
import type { Root } from './roots.ts';

/** Rules that follow a document; `destroy` stops following. */
export interface FollowingRules extends BoardRules {
  destroy(): void;
}

/**
 * The rules of a document as they were when its last transaction ended. Make it once for a document and ask it for every
 * update: while an update is being inspected (`beforeObserverCalls`) it still tells what held before that update, which is
 * what the policy must decide by, and it costs nothing but a map look-up.
 * @param asked - what the live session asks now; left out where there is none
 */
export function boardRules(doc: Y.Doc, asked: () => Asked = () => null): FollowingRules {
  const meta = doc.getMap('meta');
  const lanes = doc.getMap('lanes');
  const notes = doc.getMap('notes');
  const placed = new Map<string, Placed>();
  const counts = COUNTED.map((root) => followKeys(doc.getMap(root), root));
  let flags = readFlags(meta);
  let lockedLanes = readLockedLanes(lanes);
  for (const [id, note] of notes) follow(placed, id, note);

  const onMeta = () => {
    flags = readFlags(meta);
  };
  const onLanes = () => {
    lockedLanes = readLockedLanes(lanes);
  };
  const onNotes = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const event of events) {
      // Text events are no map events, and move nothing.
      if (!(event instanceof Y.YMapEvent)) continue;
      const [id] = event.path;
      if (typeof id === 'string') follow(placed, id, notes.get(id));
      else for (const key of event.keysChanged) follow(placed, key, notes.get(key));
    }
  };
  meta.observe(onMeta);
  lanes.observeDeep(onLanes);
  notes.observeDeep(onNotes);
  return {
    get locked() {
      return flags.locked;
    },
    get othersNotes() {
      return flags.othersNotes;
    },
    get lockedLanes() {
      return lockedLanes;
    },
    get asked() {
      return asked();
    },
    laneOfNote: (note) => placed.get(note)?.lane ?? null,
    phaseOfNote: (note) => placed.get(note)?.phase ?? null,
    lanesOfCluster: (cluster) => lanesOfCluster(placed.values(), cluster),
    countOf: (root) => {
      if (root === 'notes') return placed.size;
      return counts.find((counted) => counted.root === root)?.size() ?? doc.getMap(root).size;
    },
    destroy() {
      meta.unobserve(onMeta);
      lanes.unobserveDeep(onLanes);
      notes.unobserveDeep(onNotes);
      for (const counted of counts) counted.stop();
    },
  };
}

/** The rules as the document says now, read when asked: for a command, which decides before it writes. */
export function presentRules(doc: Y.Doc, asked: Asked = null): BoardRules {
  return {
    ...readFlags(doc.getMap('meta')),
    lockedLanes: readLockedLanes(doc.getMap('lanes')),
    asked,
    laneOfNote: (note) => laneIn(doc.getMap('notes').get(note)),
    phaseOfNote: (note) => phaseIn(doc.getMap('notes').get(note)),
    lanesOfCluster: (cluster) =>
      lanesOfCluster(
        [...doc.getMap('notes').values()].flatMap((note) => placedOf(note) ?? []),
        cluster,
      ),
    countOf: (root: Root) => doc.getMap(root).size,
  };
}

/** Roots that people fill: counted by following, for `size` of a Y.Map walks all its entries. */
const COUNTED = ['reactions', 'comments', 'clusters'] as const satisfies readonly Root[];

function followKeys(map: Y.Map<unknown>, root: Root) {
  const keys = new Set(map.keys());
  const observe = (event: Y.YMapEvent<unknown>) => {
    for (const key of event.keysChanged) {
      if (map.has(key)) keys.add(key);
      else keys.delete(key);
    }
  };
  map.observe(observe);
  return { root, size: () => keys.size, stop: () => map.unobserve(observe) };
}

/** Where a note is, and in which cluster. */
interface Placed {
  readonly lane: string;
  readonly phase: string | null;
  readonly cluster: unknown;
}

function follow(placed: Map<string, Placed>, id: string, note: unknown): void {
  const now = placedOf(note);
  if (now === null) placed.delete(id);
  else placed.set(id, now);
}

function placedOf(note: unknown): Placed | null {
  const lane = laneIn(note);
  return lane === null ? null : { lane, phase: phaseIn(note), cluster: note instanceof Y.Map ? note.get('cluster') : null };
}

function lanesOfCluster(notes: Iterable<Placed>, cluster: string): ReadonlySet<string> {
  const lanes = new Set<string>();
  for (const note of notes) if (note.cluster === cluster) lanes.add(note.lane);
  return lanes;
}

/** The lane a note of the document stands in; null for what is no note or has no place. */
export function laneIn(note: unknown): string | null {
  return laneOfPlace(note instanceof Y.Map ? note.get('place') : null);
}

/** The phase a note of the document stands in; null for what is no note or has no place. */
export function phaseIn(note: unknown): string | null {
  return phaseOfPlace(note instanceof Y.Map ? note.get('place') : null);
}

function readFlags(meta: Y.Map<unknown>): Pick<BoardRules, 'locked' | 'othersNotes'> {
  const others = meta.get('othersNotes');
  const flag = (name: 'move' | 'edit') =>
    typeof others === 'object' && others !== null && name in others
      ? (others as Record<string, unknown>)[name] === true // an object with this key, by the two checks before
      : boardDefaults.othersNotes[name];
  return { locked: meta.get('locked') === true, othersNotes: { move: flag('move'), edit: flag('edit') } };
}

function readLockedLanes(lanes: Y.Map<unknown>): ReadonlySet<string> {
  const locked = new Set<string>();
  for (const [id, lane] of lanes) if (lane instanceof Y.Map && lane.get('locked') === true) locked.add(id);
  return locked;
}
