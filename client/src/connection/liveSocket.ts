import { type BoardId, isCommandId, type ParticipantId } from '@samenreis/shared/base';
import { LIVE_PATH, type Roster } from '@samenreis/shared/protocol';
import { io } from 'socket.io-client';
import { createDeviceStorage } from './deviceStorage.ts';
import { keepLive } from './keepLive.ts';
import { createKeptDial } from './keptDial.ts';
import { followLines, type LineChannel } from './lineChannel.ts';
import { followPrivateNotes, type PrivateChannel } from './privateChannel.ts';
import { followPulse, type PulseChannel } from './pulseChannel.ts';
import { followRoster, type RosterChannel } from './rosterChannel.ts';
import { followSession, type SessionChannel } from './sessionChannel.ts';

export interface LiveParts {
  readonly board: BoardId;
  readonly me: ParticipantId;
  readonly remembered: Roster | null;
  readonly onRoster: (roster: Roster) => void;
}

/** What comes over the live connection. */
export interface LiveChannels {
  readonly roster: RosterChannel;
  readonly session: SessionChannel;
  readonly privateNotes: PrivateChannel;
  readonly pulse: PulseChannel;
  readonly lines: LineChannel;
  close(): void;
}

/** Spread by half, and twice as long each time up to five seconds. */
const FIRST_TRY_MS = 300;

/** The live connection of a board, which begins at once. The one door to its library: that is fetched after the board. */
export function openLiveSocket({ board, me, remembered, onRoster }: LiveParts): LiveChannels {
  // The first try falls within a restart, and the next after it: a group waits for its session.
  const socket = io({ path: LIVE_PATH, transports: ['websocket'], auth: { board }, reconnectionDelay: FIRST_TRY_MS });
  const kept = keepLive(socket, Math.random);
  const roster = followRoster(socket, { remembered, onRoster, onBroken: kept.startAnew });
  const clock = { nowMs: () => Date.now() };
  const tab = createDeviceStorage(() => window.sessionStorage);
  const session = followSession(socket, { me, clock, newCommandId, page: document, onBroken: kept.startAnew });
  const pulse = followPulse(socket, { session, kept: createKeptDial(tab, board, me), onBroken: kept.startAnew });
  // Who closes the page says goodbye, and is not looked for as who lost the line; a page that only rests comes back.
  const leave = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) socket.disconnect();
  };
  addEventListener('pagehide', leave);
  return {
    roster,
    session,
    privateNotes: followPrivateNotes(socket, { newCommandId, onBroken: kept.startAnew }),
    pulse,
    lines: followLines(socket, kept.startAnew),
    close() {
      removeEventListener('pagehide', leave);
      pulse.close();
      session.close();
      kept.close();
    },
  };
}

/** Drawn so that nobody meets another's by chance; not secret. */
function newCommandId() {
  const id = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (!isCommandId(id)) throw new Error('24 hexadecimal digits are a command id.');
  return id;
}
