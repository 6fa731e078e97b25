import type { BoardId, ParticipantId } from '@samenreis/shared/base';
import {
  DIAL_TICK_MS,
  type DialBatch,
  type DialSample,
  decodeDialBatch,
  encodeDialBatch,
  type Pulse,
  spreadOfObservers,
} from '@samenreis/shared/session';
import type { DialStore } from '../storage/index.ts';

/** Of whose dials anything is told and recorded. */
export type Dialler = 'persona' | 'observer';

/** The dials of one take: who moves which is known here alone, and only while it is played. */
export interface TakeDials {
  readonly take: number;
  /** @returns whether that dial stood elsewhere before */
  move(participant: ParticipantId, part: Dialler, value: number, playedMs: number): boolean;
  /** Lays down the dials of everybody whom this does not keep. @returns whether there were any */
  keep(keeps: (participant: ParticipantId, part: Dialler) => boolean, playedMs: number): boolean;
  pulse(): Pulse;
  /** Writes what is not written yet; everything before has come to its end then. */
  flush(): Promise<void>;
}

interface Dial {
  readonly track: number;
  readonly part: Dialler;
  readonly value: number;
}

export function createTakeDials(store: DialStore, board: BoardId, take: number): TakeDials {
  const dials = new Map<ParticipantId, Dial>();
  /** Also of who laid the dial down: a page that is loaded anew is not another observer. */
  const tracks = new Map<string, number>();
  const recorder = createRecorder(store, board, take);

  const layDown = (participant: ParticipantId, { track }: Dial, playedMs: number): void => {
    dials.delete(participant);
    recorder.add({ tick: tickOf(playedMs), track, value: null });
  };
  return {
    take,
    move(participant, part, value, playedMs) {
      let dial = dials.get(participant);
      if (dial?.part === part && dial.value === value) return false;
      if (dial !== undefined && dial.part !== part) {
        layDown(participant, dial, playedMs);
        dial = undefined;
      }
      const key = `${part} ${participant}`;
      const track = tracks.get(key) ?? recorder.begin(part);
      tracks.set(key, track);
      dials.set(participant, { track, part, value });
      recorder.add({ tick: tickOf(playedMs), track, value });
      return true;
    },
    keep(keeps, playedMs) {
      const gone = [...dials].filter(([participant, { part }]) => !keeps(participant, part));
      for (const [participant, dial] of gone) layDown(participant, dial, playedMs);
      return gone.length > 0;
    },
    pulse() {
      const values = (wanted: Dialler) => [...dials.values()].filter(({ part }) => part === wanted).map(({ value }) => value);
      const observers = values('observer').map((value) => ({ value, weight: 1 }));
      return {
        take,
        player: values('persona')[0] ?? null,
        observers: spreadOfObservers(observers),
        observerCount: observers.length,
      };
    },
    flush: recorder.flush,
  };
}

function tickOf(playedMs: number): number {
  return Math.floor(playedMs / DIAL_TICK_MS);
}

interface Recorder {
  /** A new track. */
  begin(part: Dialler): number;
  /** In a tick the last word of a track counts. */
  add(sample: DialSample): void;
  flush(): Promise<void>;
}

function createRecorder(store: DialStore, board: BoardId, take: number): Recorder {
  let tracks: DialBatch['tracks'][number][] = [];
  let samples: DialSample[] = [];
  let nextTrack = 0;
  /** Where in `samples` each track stands that was told of in the last tick. */
  const inTick = new Map<number, number>();
  let lastTick = 0;
  let opening: Promise<{ readonly run: number; seq: number }> | null = null;
  let writing: Promise<void> = Promise.resolve();

  const open = async () => {
    const before = await store.list(board, take);
    const last = before.at(-1);
    return { run: last === undefined ? 0 : decodeDialBatch(last).run + 1, seq: before.length };
  };
  const write = async (batch: Omit<DialBatch, 'run'>): Promise<void> => {
    opening ??= open();
    const place = await opening.catch((error: unknown) => {
      opening = null;
      throw error;
    });
    const { seq } = place;
    // Also where it fails: what became of that place is not known then.
    place.seq += 1;
    await store.append({ board, take, seq, samples: encodeDialBatch({ run: place.run, ...batch }) });
  };
  return {
    begin(part) {
      const track = nextTrack;
      nextTrack += 1;
      tracks.push({ track, part });
      return track;
    },
    add(sample) {
      // The clock of a machine may be put back.
      const tick = Math.max(sample.tick, lastTick);
      if (tick !== lastTick) inTick.clear();
      lastTick = tick;
      const at = inTick.get(sample.track) ?? samples.length;
      inTick.set(sample.track, at);
      samples[at] = { ...sample, tick };
    },
    flush() {
      if (samples.length === 0) return writing;
      const batch = { tracks, samples };
      [tracks, samples] = [[], []];
      inTick.clear();
      const mine = writing.then(
        () => write(batch),
        // Who waited for the one before was told that it failed.
        () => write(batch),
      );
      writing = mine;
      return mine;
    },
  };
}
