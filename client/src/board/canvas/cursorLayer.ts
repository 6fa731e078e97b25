import type { RemotePerson } from './boardCanvasProps.ts';
import { type Camera, type Point, toScreen } from './camera.ts';
import { personColour } from './personColour.ts';

/** Cursors arrive some twenty times a second; this much of the rest of the way in a frame makes them glide. */
const CHASE_MS = 60;
const ARRIVED = 0.5;

/** A pointer that has lain still covers what is under it and tells nothing. */
const IDLE: KeyframeAnimationOptions = { delay: 10_000, duration: 600, fill: 'forwards' };
const FADING: Keyframe[] = [{ opacity: 1 }, { opacity: 0 }];

const POINTER =
  '<svg width="18" height="20" viewBox="0 0 18 20" aria-hidden="true"><path d="M1 1l5.600 17.500 4.200-7.200 7-2.800z" fill="var(--person)" stroke="#fff" stroke-width="1.400"/></svg>';

interface Cursor {
  readonly element: HTMLElement;
  readonly label: HTMLElement;
  /** In board units. */
  at: Point;
  target: Point;
  shown: string;
  /** Runs from the last movement. */
  readonly fading: Animation;
}

/** The pointers of the others, as elements that are moved by transform: nothing is painted for them. */
export interface CursorLayer {
  /** @returns whether a cursor is still on its way. */
  show(people: readonly RemotePerson[], camera: Camera, sinceLastMs: number, isCalm: boolean): boolean;
  clear(): void;
}

export function createCursorLayer(host: HTMLElement): CursorLayer {
  const cursors = new Map<number, Cursor>();

  function cursorOf(person: RemotePerson, at: Point): Cursor {
    const known = cursors.get(person.clientId);
    if (known !== undefined) {
      if (known.target.x !== at.x || known.target.y !== at.y) {
        known.target = at;
        known.fading.cancel();
        known.fading.play();
      }
      return known;
    }
    const element = document.createElement('div');
    element.className = 'board-cursor';
    element.style.setProperty('--person', personColour(person.user.participantId));
    element.innerHTML = POINTER; // a constant of this file; the name below is set as text
    const label = document.createElement('span');
    label.className = 'board-cursor-name';
    element.append(label);
    host.append(element);
    const cursor: Cursor = { element, label, at, target: at, shown: '', fading: element.animate(FADING, IDLE) };
    cursors.set(person.clientId, cursor);
    return cursor;
  }

  function drop(clientId: number): void {
    cursors.get(clientId)?.element.remove();
    cursors.delete(clientId);
  }

  return {
    show(people, camera, sinceLastMs, isCalm) {
      const share = isCalm ? 1 : 1 - Math.exp(-sinceLastMs / CHASE_MS);
      const present = new Set<number>();
      let isMoving = false;
      for (const person of people) {
        if (person.cursor === null) continue;
        present.add(person.clientId);
        const cursor = cursorOf(person, person.cursor);
        if (cursor.label.textContent !== person.user.name) cursor.label.textContent = person.user.name;
        // The note in the hand bears the name already.
        cursor.label.hidden = person.drags.length > 0;
        isMoving = glide(cursor, share) || isMoving;
        place(cursor, camera);
      }
      for (const clientId of cursors.keys()) if (!present.has(clientId)) drop(clientId);
      return isMoving;
    },
    clear() {
      for (const clientId of cursors.keys()) drop(clientId);
    },
  };
}

function glide(cursor: Cursor, share: number): boolean {
  const { at, target } = cursor;
  if (at === target) return false;
  const isNear = Math.hypot(target.x - at.x, target.y - at.y) <= ARRIVED;
  cursor.at = isNear || share === 1 ? target : { x: at.x + (target.x - at.x) * share, y: at.y + (target.y - at.y) * share };
  return cursor.at !== target;
}

function place(cursor: Cursor, camera: Camera): void {
  const { x, y } = toScreen(camera, cursor.at);
  const transform = `translate(${x.toFixed(1)}px,${y.toFixed(1)}px)`;
  if (transform === cursor.shown) return;
  cursor.shown = transform;
  cursor.element.style.transform = transform;
}
