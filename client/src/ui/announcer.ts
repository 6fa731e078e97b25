/** One short message to the person, seen for a while and read out. */
export interface Announcement {
  readonly id: number;
  readonly tone: 'info' | 'success' | 'problem';
  readonly text: string;
  /** What it tells of, so that it can be taken back once that is over. */
  readonly about: Passing | null;
  /** What can be done about it at once, such as taking it back. */
  readonly action: AnnouncedAction | null;
}

export interface AnnouncedAction {
  readonly label: string;
  readonly onPress: () => void;
}

/** States that pass: a message about one is not true any more afterwards. */
export type Passing = 'noAnswer' | 'lock';

/** Where messages are shown: on the page, or in a modal dialog. */
export type AnnouncementPlace = 'page' | symbol;

/** The messages on screen now, oldest first. */
export interface Announcer {
  announce(text: string, tone?: Announcement['tone'], about?: Passing): void;
  /** Says what was done, with a button that goes with the message. */
  offer(text: string, action: AnnouncedAction): void;
  /** That is over: what was said about it goes. */
  withdraw(about: Passing): void;
  dismiss(id: number): void;
  /**
   * From now on messages are shown in this dialog, until the function it gives is called: what lies outside a modal dialog is
   * neither heard nor pressed.
   */
  moveInto(dialog: symbol): () => void;
  place(): AnnouncementPlace;
  current(): readonly Announcement[];
  subscribe(listener: () => void): () => void;
}

/** Long enough to read two short sentences twice; a problem stays until it is put away. */
const SHOWN_MS = 8_000;
/** A button must also be reached, by keyboard from anywhere on the page. */
const OFFERED_MS = 20_000;
const MOST_AT_ONCE = 3;

export function createAnnouncer(schedule: (run: () => void, delayMs: number) => void): Announcer {
  const listeners = new Set<() => void>();
  let shown: readonly Announcement[] = [];
  let lastId = 0;
  /** Modal dialogs that are open, each over the one before. */
  let dialogs: readonly symbol[] = [];

  function show(next: readonly Announcement[]): void {
    shown = next;
    for (const listener of listeners) listener();
  }

  function dismiss(id: number): void {
    if (shown.some((announcement) => announcement.id === id)) show(shown.filter((announcement) => announcement.id !== id));
  }

  function add(announcement: Announcement): void {
    // The same words twice in a row would be noise; a fresh id makes a screen reader say them again.
    show(mostRecent([...shown.filter((one) => one.text !== announcement.text), announcement]));
    const shownMs = announcement.action === null ? SHOWN_MS : OFFERED_MS;
    if (announcement.tone !== 'problem') schedule(() => dismiss(announcement.id), shownMs);
  }

  return {
    announce: (text, tone = 'info', about) => add({ id: ++lastId, tone, text, about: about ?? null, action: null }),
    offer: (text, action) => add({ id: ++lastId, tone: 'success', text, about: null, action }),
    withdraw(about) {
      const left = shown.filter((one) => one.about !== about);
      if (left.length < shown.length) show(left);
    },
    dismiss,
    moveInto(dialog) {
      dialogs = [...dialogs, dialog];
      show(shown);
      return () => {
        dialogs = dialogs.filter((one) => one !== dialog);
        show(shown);
      };
    },
    place: () => dialogs.at(-1) ?? 'page',
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
