/** One short message to the person, seen for a while and read out. */
export interface Announcement {
  readonly id: number;
  readonly tone: 'info' | 'success' | 'problem';
  readonly text: string;
  /** What it tells of, so that it can be taken back once that is over. */
  readonly about: Passing | null;
}

/** States that pass: a message about one is not true any more afterwards. */
export type Passing = 'noAnswer' | 'lock';

/** The messages on screen now, oldest first. */
export interface Announcer {
  announce(text: string, tone?: Announcement['tone'], about?: Passing): void;
  /** That is over: what was said about it goes. */
  withdraw(about: Passing): void;
  dismiss(id: number): void;
  current(): readonly Announcement[];
  subscribe(listener: () => void): () => void;
}

/** Long enough to read two short sentences twice; a problem stays until it is put away. */
const SHOWN_MS = 8_000;
const MOST_AT_ONCE = 3;

export function createAnnouncer(schedule: (run: () => void, delayMs: number) => void): Announcer {
  const listeners = new Set<() => void>();
  let shown: readonly Announcement[] = [];
  let lastId = 0;

  function show(next: readonly Announcement[]): void {
    shown = next;
    for (const listener of listeners) listener();
  }

  function dismiss(id: number): void {
    if (shown.some((announcement) => announcement.id === id)) show(shown.filter((announcement) => announcement.id !== id));
  }

  return {
    announce(text, tone = 'info', about) {
      const announcement = { id: ++lastId, tone, text, about: about ?? null };
      // The same words twice in a row would be noise; a fresh id makes a screen reader say them again.
      show(mostRecent([...shown.filter((one) => one.text !== text), announcement]));
      if (tone !== 'problem') schedule(() => dismiss(announcement.id), SHOWN_MS);
    },
    withdraw(about) {
      const left = shown.filter((one) => one.about !== about);
      if (left.length < shown.length) show(left);
    },
    dismiss,
    current: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** At most so many; a problem stays in preference to what passes by itself. */
function mostRecent(all: readonly Announcement[]): readonly Announcement[] {
  if (all.length <= MOST_AT_ONCE) return all;
  const given = all.slice(0, -1).find(({ tone }) => tone !== 'problem') ?? all[0];
  return all.filter((one) => one !== given);
}
