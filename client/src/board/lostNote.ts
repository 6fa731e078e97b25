import type { ParticipantId } from '@samenreis/shared/base';
import type { BoardCommand, BoardSnapshot, Note, Rejection, Role } from '@samenreis/shared/board';
import { placeAtEnd } from '@samenreis/shared/list';
import type { PresenceUser } from '@samenreis/shared/protocol';
import type { OpenBoard } from './openBoard.ts';

/** A note that somebody took away under the pen. */
export interface LostNote {
  /** Who took it away, by name; null where that is not known for sure, or no names are shown. */
  readonly by: string | null;
  /** Whether this person may stick it again now. */
  readonly mayStick: (text: string) => boolean;
  /** Sticks it again, as a note of this person. @returns why that may not be, or null */
  readonly stick: (text: string) => Rejection | null;
}

/** Asks the board as it is at each call: it changes while somebody reads. */
export function lostNote({ store, connection, info }: OpenBoard, note: Note): LostNote {
  const commandFor = (text: string) => stickAgain(store.snapshot(), note, text, info.me.role);
  return {
    by: takenAwayBy(
      note,
      connection.presence.others().map(({ user }) => user),
      info.me.participantId,
    ),
    mayStick(text) {
      const command = commandFor(text);
      return command !== null && store.can(command) === null;
    },
    stick(text) {
      const command = commandFor(text);
      if (command === null) return 'notFound';
      const done = store.dispatch(command);
      return done.ok ? null : done.reason;
    },
  };
}

/**
 * The note anew: where it was while that phase and journey are shown, else in the first cell of the board.
 * @returns null on a board without a cell
 */
export function stickAgain(snapshot: BoardSnapshot, note: Note, text: string, role: Role): BoardCommand | null {
  const lanes = snapshot.lanes.filter(({ archived, hidden }) => !archived && !hidden);
  const phases = snapshot.phases.filter(({ archived }) => !archived);
  const { x, y } = note.place;
  const isThere = lanes.some(({ id }) => id === note.place.lane) && phases.some(({ id }) => id === note.place.phase);
  const lane = isThere ? note.place.lane : lanes[0]?.id;
  const phase = isThere ? note.place.phase : phases[0]?.id;
  if (lane === undefined || phase === undefined) return null;
  const spot = isThere ? { x, y } : placeAtEnd(snapshot, { lane, phase }, note.kind);
  if (spot === null) return null;
  const { kind, perspective, value } = note;
  const persona = isShown(snapshot.personas, note.persona) ? note.persona : null;
  const linkTo = isShown(phases, note.linkTo) ? note.linkTo : null;
  const cluster = isThere && hasGroup(snapshot, note) ? note.cluster : null;
  const onBehalf = role === 'facilitator' ? note.onBehalf : null;
  return { type: 'addNote', lane, phase, ...spot, kind, perspective, value, persona, linkTo, cluster, onBehalf, text };
}

function isShown(records: readonly { readonly id: string; readonly archived: boolean }[], id: string | null): boolean {
  return records.some((record) => record.id === id && !record.archived);
}

/** A group stands in one cell: one that others took elsewhere meanwhile is not the note's any more. */
function hasGroup({ clusters, notes }: BoardSnapshot, { id, cluster, place }: Note): boolean {
  if (cluster === null || !clusters.has(cluster)) return false;
  const mates = [...notes.values()].filter((mate) => mate.cluster === cluster && mate.id !== id);
  return mates.length === 0 || mates.some((mate) => mate.place.lane === place.lane && mate.place.phase === place.phase);
}

/** A note goes by its author or by who leads the board alone: where one of those is there, and no second, it was that one. */
export function takenAwayBy(note: Pick<Note, 'author'>, others: readonly PresenceUser[], me: ParticipantId): string | null {
  const able = new Map(
    others
      .filter(({ participantId, role }) => role === 'facilitator' || participantId === note.author)
      .map(({ participantId, name }) => [participantId, name]),
  );
  if (able.size !== 1 || able.has(me)) return null;
  const [name = ''] = able.values();
  return name === '' ? null : name;
}
