import type { LaneId, PhaseId } from '@samenreis/shared/base';
import type { Lane, NoteKind, Phase } from '@samenreis/shared/board';
import {
  groupsSeenBy,
  mayWritePrivately,
  type PrivateSecrecy,
  type SessionActor,
  type SessionView,
  STEP_NOTE_KINDS,
} from '@samenreis/shared/session';

/** Where and of which kinds somebody may write privately now. */
export interface PrivateSpots {
  readonly kinds: readonly NoteKind[];
  readonly lanes: readonly Lane[];
  readonly phases: readonly Phase[];
  /** Whether notes will come with their writers' names, by what they are: steps that follow each other may ask it differently. */
  readonly secrecy: Readonly<Partial<Record<NoteKind, PrivateSecrecy>>>;
}

interface Places {
  readonly lanes: readonly Lane[];
  readonly phases: readonly Phase[];
}

/** Asks the server's own rule of every place on the board; null where nothing may be written privately now. */
export function privateSpots(
  view: SessionView,
  { lanes, phases }: Places,
  actor: SessionActor,
  nowMs: number,
): PrivateSpots | null {
  const shownLanes = lanes.filter(({ archived, hidden }) => !archived && !hidden);
  const shownPhases = phases.filter(({ archived }) => !archived);
  const found = { kinds: new Set<NoteKind>(), lanes: new Set<LaneId>(), phases: new Set<PhaseId>() };
  const session = { ...view, groups: groupsSeenBy(view.groups, actor.participantId) };
  const secrecy: Partial<Record<NoteKind, PrivateSecrecy>> = {};
  for (const kind of STEP_NOTE_KINDS)
    for (const { id: lane } of shownLanes)
      for (const { id: phase } of shownPhases) {
        const may = mayWritePrivately(session, { kind, lane, phase }, actor, nowMs);
        if (!may.ok) continue;
        secrecy[kind] ??= may.value;
        found.kinds.add(kind);
        found.lanes.add(lane);
        found.phases.add(phase);
      }
  if (found.kinds.size === 0) return null;
  return {
    kinds: [...found.kinds],
    lanes: shownLanes.filter(({ id }) => found.lanes.has(id)),
    phases: shownPhases.filter(({ id }) => found.phases.has(id)),
    secrecy,
  };
}
