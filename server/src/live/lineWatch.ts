import type { BoardId, Clock, ParticipantId } from '@samenreis/shared/base';
import { ROLES } from '@samenreis/shared/board';
import { GONE_AFTER_MS, type Line, type LinesView, leaderlessSince, nextChangeMs, troublesOf } from '@samenreis/shared/session';
import { atMoment } from '../atMoment.ts';
import type { LiveIo, LiveSocket } from './liveIo.ts';
import { roleRoom } from './rosterChannel.ts';

export interface LineWatch {
  serve(socket: LiveSocket): void;
}

interface Person {
  readonly leads: boolean;
  /** Of each open window how long there and back takes, once it was measured. */
  readonly windows: Map<string, number | null>;
  awaySinceMs: number | null;
}

interface Watched {
  readonly people: Map<ParticipantId, Person>;
  told: { readonly leading: string; readonly others: string };
  stopWaiting: () => void;
}

/** Whoever is taken off the board, or shuts the page, is missed by nobody; but a group misses the last one who led it. */
const TAKEN_OFF = 'server namespace disconnect';
const SHUT_THE_PAGE = 'client namespace disconnect';

const QUIET: LinesView = { troubles: [], leaderlessSinceMs: null };
const asTold = (view: LinesView): string => JSON.stringify(view);

/** How the connections of a board are: who leads hears who has trouble, and everybody when nobody leads. Kept while somebody is there. */
export function createLineWatch(io: LiveIo, clock: Clock): LineWatch {
  const boards = new Map<BoardId, Watched>();

  const watchedOf = (board: BoardId): Watched => {
    const known = boards.get(board);
    if (known !== undefined) return known;
    const quiet = asTold(QUIET);
    const watched: Watched = { people: new Map(), told: { leading: quiet, others: quiet }, stopWaiting: () => undefined };
    boards.set(board, watched);
    return watched;
  };

  const viewOf = ({ people }: Watched): LinesView => {
    const [lines, nowMs] = [linesOf(people), clock.nowMs()];
    return { troubles: troublesOf(lines, nowMs), leaderlessSinceMs: leaderlessSince(lines, nowMs) };
  };

  /** Tells what is another now, and looks again when time alone changes it. */
  const look = (board: BoardId, watched: Watched): void => {
    watched.stopWaiting();
    const nowMs = clock.nowMs();
    for (const [participant, { awaySinceMs }] of watched.people)
      if (awaySinceMs !== null && nowMs - awaySinceMs >= GONE_AFTER_MS) watched.people.delete(participant);
    if (watched.people.size === 0) return void boards.delete(board);
    const leading = viewOf(watched);
    const others = forOthers(leading);
    const told = { leading: asTold(leading), others: asTold(others) };
    if (told.leading !== watched.told.leading) io.to(roleRoom(board, 'facilitator')).emit('lines', leading);
    if (told.others !== watched.told.others)
      io.to(ROLES.filter((role) => role !== 'facilitator').map((role) => roleRoom(board, role))).emit('lines', others);
    watched.told = told;
    watched.stopWaiting = atMoment(nextChangeMs(linesOf(watched.people), nowMs), clock, () => look(board, watched));
  };

  return {
    serve(socket) {
      const { board, participant } = socket.data.access;
      const watched = watchedOf(board.id);
      const person = personOf(watched, participant.id, participant.role === 'facilitator');
      person.windows.set(socket.id, null);
      person.awaySinceMs = null;
      look(board.id, watched);
      const view = viewOf(watched);
      socket.emit('lines', person.leads ? view : forOthers(view));
      measure(socket, clock, (roundTripMs) => {
        person.windows.set(socket.id, roundTripMs);
        look(board.id, watched);
      });
      socket.once('disconnect', (reason) => {
        person.windows.delete(socket.id);
        if (person.windows.size === 0) {
          person.awaySinceMs = clock.nowMs();
          const isMissed = reason !== TAKEN_OFF && (reason !== SHUT_THE_PAGE || (person.leads && !isLed(watched)));
          if (!isMissed && watched.people.get(participant.id) === person) watched.people.delete(participant.id);
        }
        look(board.id, watched);
      });
    },
  };
}

/** Whether somebody who leads is connected. */
function isLed({ people }: Watched): boolean {
  return [...people.values()].some(({ leads, windows }) => leads && windows.size > 0);
}

/** Whose role changed comes in anew. */
function personOf({ people }: Watched, participant: ParticipantId, leads: boolean): Person {
  const known = people.get(participant);
  if (known?.leads === leads) return known;
  const person: Person = { leads, windows: new Map(), awaySinceMs: null };
  people.set(participant, person);
  return person;
}

function forOthers({ leaderlessSinceMs }: LinesView): LinesView {
  return { troubles: [], leaderlessSinceMs };
}

function linesOf(people: ReadonlyMap<ParticipantId, Person>): readonly Line[] {
  return [...people].map(([participant, { leads, windows, awaySinceMs }]) => {
    const measured = [...windows.values()].filter((ms) => ms !== null);
    return { participant, leads, awaySinceMs, roundTripMs: measured.length === 0 ? null : Math.min(...measured) };
  });
}

/** By the beat with which the connection is kept: nothing is sent for it. */
function measure({ conn }: Pick<LiveSocket, 'conn'>, clock: Clock, onMeasured: (roundTripMs: number) => void): void {
  let sentAtMs: number | null = null;
  conn.on('packetCreate', ({ type }: { readonly type: string }) => {
    if (type === 'ping') sentAtMs = clock.nowMs();
  });
  conn.on('packet', ({ type }: { readonly type: string }) => {
    if (type !== 'pong' || sentAtMs === null) return;
    onMeasured(clock.nowMs() - sentAtMs);
    sentAtMs = null;
  });
}
