import type { Roster } from '@samenreis/shared/protocol';
import type { LineChannel } from './lineChannel.ts';
import type { LiveChannels, LiveParts } from './liveSocket.ts';
import type { PrivateChannel } from './privateChannel.ts';
import type { FeltMoment, PulseChannel } from './pulseChannel.ts';
import type { RosterChannel } from './rosterChannel.ts';
import type { SessionChannel } from './sessionChannel.ts';

/** Names and live session of a board, whose connection can wait until the board is shown. */
export interface LiveConnection {
  /** Until it is connected the remembered list. */
  readonly roster: RosterChannel;
  /** Until it is connected nothing is known of it. */
  readonly session: SessionChannel;
  /** The same of private notes. */
  readonly privateNotes: PrivateChannel;
  /** The same of what is felt along in a scene. */
  readonly pulse: PulseChannel;
  /** Null until it is connected: what shows it comes after that. */
  lines(): LineChannel | null;
  connect(): void;
  close(): void;
}

/** After a fetch that failed; a browser without a network would otherwise be asked again and again. */
const RETRY_MS = 5_000;

export function openLiveConnection(parts: LiveParts): LiveConnection {
  const fetchChannels = () => import('./liveSocket.ts').then(({ openLiveSocket }) => openLiveSocket(parts));
  return createLiveConnection(fetchChannels, parts.remembered);
}

/** @param fetchChannels - fetches the library and opens the connection; rejects where there is no network */
export function createLiveConnection(fetchChannels: () => Promise<LiveChannels>, remembered: Roster | null): LiveConnection {
  const rosterListeners = new Set<() => void>();
  const sessionListeners = new Set<() => void>();
  const privateListeners = new Set<() => void>();
  const pulseListeners = new Set<() => void>();
  let channels: LiveChannels | null = null;
  let state: 'waiting' | 'fetching' | 'closed' = 'waiting';
  let retry: ReturnType<typeof setTimeout> | undefined;

  function follow(opened: LiveChannels): void {
    if (state === 'closed') {
      opened.close();
      return;
    }
    channels = opened;
    opened.roster.subscribe(() => tell(rosterListeners));
    opened.session.subscribe(() => tell(sessionListeners));
    opened.privateNotes.subscribe(() => tell(privateListeners));
    opened.pulse.subscribe(() => tell(pulseListeners));
  }

  function tryLater(): void {
    if (state === 'closed') return;
    state = 'waiting';
    retry = setTimeout(connect, RETRY_MS);
  }

  function connect(): void {
    if (state !== 'waiting') return;
    clearTimeout(retry);
    state = 'fetching';
    fetchChannels().then(follow, tryLater);
  }

  return {
    roster: {
      current: () => (channels === null ? remembered : channels.roster.current()),
      subscribe: (listener) => subscribeTo(rosterListeners, listener),
    },
    session: {
      current: () => channels?.session.current() ?? null,
      subscribe: (listener) => subscribeTo(sessionListeners, listener),
      nowMs: () => channels?.session.nowMs() ?? Date.now(),
      asked: () => channels?.session.asked() ?? null,
      offered: () => channels?.session.offered() ?? null,
      playedNow: () => channels?.session.playedNow() ?? null,
      send: async (command) => channels?.session.send(command) ?? { ok: false, reason: 'noAnswer' },
    },
    privateNotes: {
      current: () => channels?.privateNotes.current() ?? null,
      subscribe: (listener) => subscribeTo(privateListeners, listener),
      send: async (command) => channels?.privateNotes.send(command) ?? { ok: false, reason: 'noAnswer' },
    },
    pulse: {
      current: () => channels?.pulse.current() ?? null,
      line: () => channels?.pulse.line() ?? NOTHING_FELT,
      subscribe: (listener) => subscribeTo(pulseListeners, listener),
      dial: (move) => channels?.pulse.dial(move),
      own: () => channels?.pulse.own() ?? null,
      lineOf: async (take) => channels?.pulse.lineOf(take) ?? null,
    },
    lines: () => channels?.lines ?? null,
    connect,
    close() {
      state = 'closed';
      clearTimeout(retry);
      rosterListeners.clear();
      sessionListeners.clear();
      privateListeners.clear();
      pulseListeners.clear();
      channels?.close();
    },
  };
}

/** The same each time: who asks would otherwise take it for another. */
const NOTHING_FELT: readonly FeltMoment[] = [];

function tell(listeners: ReadonlySet<() => void>): void {
  for (const listener of listeners) listener();
}

function subscribeTo(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
