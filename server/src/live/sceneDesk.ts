import type { BoardId } from '@samenreis/shared/base';
import {
  curveValueOf,
  type DialBatch,
  proposalOf,
  type Session,
  type SessionEvent,
  type TakeResult,
} from '@samenreis/shared/session';
import type { InTurn } from '../identity/inTurn.ts';
import type { SyncServer } from '../sync/index.ts';
import type { LiveSessions } from './liveSessions.ts';

export interface SceneDeskParts {
  readonly sessions: LiveSessions;
  readonly recordingOf: (board: BoardId, take: number) => Promise<readonly DialBatch[]>;
  readonly command: SyncServer['command'];
  readonly inTurn: InTurn;
}

/** What the server does of its own after a scene: reads the dials of a take that ended, and writes to the board what was taken over. */
export interface SceneDesk {
  /**
   * Does what stands open in this state of a session, in the order: done on the board, then noted as done. What a crash or a closed board left is
   * done at the next call. @returns whether the session is another now
   */
  settle(board: BoardId): Promise<boolean>;
}

export function createSceneDesk({ sessions, recordingOf, command, inTurn }: SceneDeskParts): SceneDesk {
  const eventFor = async (board: BoardId, result: TakeResult): Promise<SessionEvent | null> => {
    const { take, accepted, acceptedBy } = result;
    if (result.proposal === null) {
      return { type: 'takeMeasured', take, proposal: proposalOf(await recordingOf(board, take), result.playedMs) };
    }
    if (accepted?.written !== 'pending' || acceptedBy === null) return null;
    const { lane, persona, phase } = result;
    const value = curveValueOf(accepted.value);
    const actor = { participantId: acceptedBy, role: 'facilitator' } as const;
    const outcome = await command(board, actor, { type: 'setCurvePoint', lane, persona, phase, value, source: 'played' });
    if (!outcome.ok && outcome.reason === 'unavailable') return null;
    return { type: 'valueWritten', take, value: accepted.value, written: outcome.ok ? 'written' : 'gone' };
  };

  return {
    settle: (board) =>
      inTurn(board, async () => {
        let isChanged = false;
        for (;;) {
          const session = await sessions.of(board);
          const events = await Promise.all(openResults(session).map((result) => eventFor(board, result)));
          const done = events.filter((event) => event !== null);
          if (done.length === 0) return isChanged;
          await sessions.note(board, done);
          isChanged = true;
        }
      }),
  };
}

function openResults({ scene: { results } }: Session): readonly TakeResult[] {
  return results.filter(({ proposal, accepted }) => proposal === null || accepted?.written === 'pending');
}
