import type { BoardSnapshot, NoteKind } from '@samenreis/shared/board';
import { useSyncExternalStore } from 'react';
import type { OpenBoard } from './openBoard.ts';
import { useBoardPart } from './useBoardPart.ts';

const NOTE_KINDS = ['moment', 'emotion', 'tip'] as const satisfies readonly NoteKind[];
const lanesOf = (snapshot: BoardSnapshot) => snapshot.lanes;
const phasesOf = (snapshot: BoardSnapshot) => snapshot.phases;

/** The kinds of notes for which the session has a place on the board for this person now; null where it asks nothing in particular. */
export function useOfferedKinds({ session, store, info }: OpenBoard): ReadonlySet<NoteKind> | null {
  const offered = useSyncExternalStore(session.subscribe, session.offered);
  const lanes = useBoardPart(store, lanesOf);
  const phases = useBoardPart(store, phasesOf);
  const { role, participantId } = info.me;
  if (offered === null || role !== 'participant') return null;
  const places = lanes.flatMap((lane) => phases.map((phase) => ({ lane: lane.id, phase: phase.id })));
  return new Set(NOTE_KINDS.filter((kind) => places.some((place) => offered.note({ kind, ...place }, participantId))));
}
