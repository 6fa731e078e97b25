import type { BoardSnapshot, Persona } from '@samenreis/shared/board';
import { isUnderway, type Play, type ScenePart, type SceneView, type SessionView } from '@samenreis/shared/session';
import { m } from '../../i18n/messages.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useSession } from '../session/useSession.ts';
import { useBoardPart } from '../useBoardPart.ts';

/** The role-play with the names that it has on the board. */
export interface SceneInSight {
  readonly view: SessionView;
  readonly scene: SceneView;
  /** The scene that stands ready, is played or was played last. */
  readonly play: Play | null;
  /** Null for one that is no longer on the board. */
  readonly persona: Persona | null;
  readonly personaName: string;
  readonly phaseName: string;
  /** What this person plays; null for who watches. */
  readonly myPart: ScenePart | null;
  readonly isUnderway: boolean;
}

const personasOf = (snapshot: BoardSnapshot) => snapshot.personas;
const phasesOf = (snapshot: BoardSnapshot) => snapshot.phases;

/** Null until the session was told. */
export function useScene(board: OpenBoard): SceneInSight | null {
  const view = useSession(board);
  const personas = useBoardPart(board.store, personasOf);
  const phases = useBoardPart(board.store, phasesOf);
  if (view === null) return null;
  const { scene } = view;
  const { play, cast } = scene;
  const persona = personas.find(({ id }) => id === play?.script.persona) ?? null;
  return {
    view,
    scene,
    play,
    persona,
    personaName: persona?.name ?? (play === null ? m.scene_aPersona() : m.scene_personaGone()),
    phaseName: phases.find(({ id }) => id === play?.script.phase)?.name ?? m.scene_phaseGone(),
    myPart: cast.find(({ participant }) => participant === board.info.me.participantId)?.part ?? null,
    isUnderway: isUnderway(play),
  };
}
