import type { BoardSnapshot } from '@samenreis/shared/board';
import { curveValueOf, type SceneView } from '@samenreis/shared/session';
import { m } from '../../i18n/messages.ts';
import { feelingText } from '../list/feelingText.ts';
import type { OpenBoard } from '../openBoard.ts';
import { clockText } from '../session/clockText.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { LookBack } from './LookBack.tsx';
import { TakeValue } from './TakeValue.tsx';
import type { SceneInSight } from './useScene.ts';

type Result = SceneView['results'][number];

interface TakeResultsProps {
  readonly board: OpenBoard;
  readonly sight: SceneInSight;
  /** What these are is said above. */
  readonly isSaid?: boolean;
}

const personasOf = (snapshot: BoardSnapshot) => snapshot.personas;
const phasesOf = (snapshot: BoardSnapshot) => snapshot.phases;

/** What was played, the latest first; for who leads with what the dials propose. */
export function TakeResults({ board, sight, isSaid = false }: TakeResultsProps) {
  const personas = useBoardPart(board.store, personasOf);
  const phases = useBoardPart(board.store, phasesOf);
  const { results } = sight.scene;
  if (results.length === 0) return null;
  const leads = board.info.me.role === 'facilitator';
  const personaName = (result: Result) => personas.find(({ id }) => id === result.persona)?.name ?? m.scene_personaGone();
  const phaseName = (result: Result) => phases.find(({ id }) => id === result.phase)?.name ?? m.scene_phaseGone();
  const [last] = results.slice(-1);
  return (
    <section className="take-results" tabIndex={-1} aria-label={m.scene_played()}>
      {!isSaid && <h3>{m.scene_played()}</h3>}
      {results.toReversed().map((result) => (
        <details key={result.take} open={result === last && !sight.isUnderway}>
          <summary>
            {m.scene_playedOf({ name: personaName(result), phase: phaseName(result) })}
            <small>{clockText(Math.floor(result.playedMs / 1_000))}</small>
          </summary>
          {result.opening !== '' && <p>“{result.opening}”</p>}
          {leads && <TakeValue board={board} result={result} personaName={personaName(result)} />}
          {!leads && result.accepted?.written === 'written' && (
            <p>{m.scene_valueWritten({ value: feelingText(curveValueOf(result.accepted.value)) })}</p>
          )}
          <LookBack board={board} result={result} personaName={personaName(result)} />
        </details>
      ))}
    </section>
  );
}
