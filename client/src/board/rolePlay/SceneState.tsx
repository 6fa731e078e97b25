import { m } from '../../i18n/messages.ts';
import type { OpenBoard } from '../openBoard.ts';
import { clockText } from '../session/clockText.ts';
import { usePulse } from './usePulse.ts';
import type { SceneInSight } from './useScene.ts';

/** Where the scene is, and how long it has been played. */
export function SceneState({ board, sight }: { readonly board: OpenBoard; readonly sight: SceneInSight }) {
  const { playedMs } = usePulse(board);
  const course = sight.play?.course ?? null;
  if (course === null) return null;
  const clock = clockText(Math.floor(playedMs / 1_000));
  return (
    <p className="scene-state" data-stage={course.stage}>
      {course.stage === 'prepared' && m.scene_stagePrepared()}
      {course.stage === 'running' && (
        <>
          {m.scene_stageRunning()} <span className="scene-clock">{clock}</span>
        </>
      )}
      {course.stage === 'paused' && (course.asked ? m.scene_stageAsked() : m.scene_stagePaused())}
      {course.stage === 'ended' && m.scene_stageEnded()}
    </p>
  );
}
