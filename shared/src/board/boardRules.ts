import * as Y from 'yjs';
import { laneOfPlace } from './laneOfPlace.ts';
import type { BoardRules } from './policy.ts';
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
 */
export function boardRules(doc: Y.Doc): FollowingRules {
  const meta = doc.getMap('meta');
  const lanes = doc.getMap('lanes');
  const notes = doc.getMap('notes');
  const reactions = doc.getMap('reactions');
  const laneOf = new Map<string, string>();
  const reacted = new Set(reactions.keys());
  let flags = readFlags(meta);
  let lockedLanes = readLockedLanes(lanes);
  for (const [id, note] of notes) follow(laneOf, id, note);

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
      if (typeof id === 'string') follow(laneOf, id, notes.get(id));
      else for (const key of event.keysChanged) follow(laneOf, key, notes.get(key));
    }
  };
  // Counted by following: `size` of a Y.Map walks all its entries.
  const onReactions = (event: Y.YMapEvent<unknown>) => {
    for (const key of event.keysChanged) {
      if (reactions.has(key)) reacted.add(key);
      else reacted.delete(key);
    }
  };
  meta.observe(onMeta);
  lanes.observeDeep(onLanes);
  notes.observeDeep(onNotes);
  reactions.observe(onReactions);
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
    laneOfNote: (note) => laneOf.get(note) ?? null,
    countOf: (root) => {
      if (root === 'notes') return laneOf.size;
      return root === 'reactions' ? reacted.size : doc.getMap(root).size;
    },
    destroy() {
      meta.unobserve(onMeta);
      lanes.unobserveDeep(onLanes);
      notes.unobserveDeep(onNotes);
      reactions.unobserve(onReactions);
    },
  };
}

/** The rules as the document says now, read when asked: for a command, which decides before it writes. */
export function presentRules(doc: Y.Doc): BoardRules {
  return {
    ...readFlags(doc.getMap('meta')),
    lockedLanes: readLockedLanes(doc.getMap('lanes')),
    laneOfNote: (note) => laneIn(doc.getMap('notes').get(note)),
    countOf: (root: Root) => doc.getMap(root).size,
  };
}

function follow(laneOf: Map<string, string>, id: string, note: unknown): void {
  const lane = laneIn(note);
  if (lane === null) laneOf.delete(id);
  else laneOf.set(id, lane);
}

/** The lane a note of the document stands in; null for what is no note or has no place. */
export function laneIn(note: unknown): string | null {
  return laneOfPlace(note instanceof Y.Map ? note.get('place') : null);
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
