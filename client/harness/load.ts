import type { ParticipantId } from '@samenreis/shared/base';
import type { RemotePerson } from '../src/board/canvas/boardCanvasProps.ts';
import { noteIdOf } from './fixture.ts';
import type { FixtureStore } from './fixtureStore.ts';

/** What a measurement starts and stops in the page. */
export interface Load {
  /** Records the times between animation frames, milliseconds. */
  startFrames(): void;
  stopFrames(): readonly number[];
  /** Somebody else moves one of the first 40 notes 30 times a second. */
  startEdits(): void;
  stopEdits(): void;
  /** Sixty people move their pointers ten times a second for two seconds. */
  crowd(): Promise<void>;
}

const EDIT_EVERY_MS = 33;
const CURSORS_EVERY_MS = 100;
const CROWD = 60;
const CROWD_TICKS = 20;

export function createLoad(store: FixtureStore, setOthers: (people: readonly RemotePerson[]) => void): Load {
  let frames: number[] = [];
  let handle = 0;
  let edits = 0;

  function moveOne(tick: number): void {
    const id = noteIdOf((tick * 7) % 40);
    const place = store.snapshot().notes.get(id)?.place;
    if (place !== undefined) store.change(id, { place: { ...place, x: 6 + ((tick * 11) % 120) } });
  }

  return {
    startFrames() {
      frames = [];
      let last = 0;
      const frame = (nowMs: number) => {
        if (last > 0) frames.push(nowMs - last);
        last = nowMs;
        handle = requestAnimationFrame(frame);
      };
      handle = requestAnimationFrame(frame);
    },
    stopFrames() {
      cancelAnimationFrame(handle);
      return frames;
    },
    startEdits() {
      let tick = 0;
      edits = window.setInterval(() => moveOne(tick++), EDIT_EVERY_MS);
    },
    stopEdits: () => window.clearInterval(edits),
    crowd: () =>
      new Promise((resolve) => {
        let tick = 0;
        const timer = window.setInterval(() => {
          tick++;
          if (tick > CROWD_TICKS) {
            window.clearInterval(timer);
            setOthers([]);
            resolve();
          } else setOthers(peopleAt(tick));
        }, CURSORS_EVERY_MS);
      }),
  };
}

function peopleAt(tick: number): readonly RemotePerson[] {
  return Array.from({ length: CROWD }, (_, i) => ({
    clientId: i + 1,
    cursor: { x: 400 + i * 30 + Math.sin(tick + i) * 200, y: 400 + Math.cos(tick * 1.3 + i) * 250 },
    drags: [],
    selection: [],
    editing: null,
    user: {
      participantId: `p${String(i).padStart(15, '0')}` as ParticipantId, // the pattern of a participant's id
      name: `Deelnemer ${i}`,
      perspective: 'client',
      role: 'participant',
    },
  }));
}
