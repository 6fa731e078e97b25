import type { BoardInfo } from '@samenreis/shared/protocol';
import type { BoardConnection } from '../connection/boardConnection.ts';
import type { LiveConnection } from '../connection/liveConnection.ts';
import type { PrivateChannel } from '../connection/privateChannel.ts';
import type { PulseChannel } from '../connection/pulseChannel.ts';
import type { RosterChannel } from '../connection/rosterChannel.ts';
import type { SessionChannel } from '../connection/sessionChannel.ts';
import type { BoardStore } from './store/boardStore.ts';

/** A board that is open on this screen. */
export interface OpenBoard {
  readonly info: BoardInfo;
  readonly connection: BoardConnection;
  readonly store: BoardStore;
  readonly roster: RosterChannel;
  readonly session: SessionChannel;
  readonly privateNotes: PrivateChannel;
  readonly pulse: PulseChannel;
  /** Carries the two, from when the board is shown. */
  readonly live: Pick<LiveConnection, 'connect' | 'close' | 'lines'>;
}
