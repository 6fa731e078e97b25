import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { useSessionDeeds } from '../session/useSessionDeeds.ts';
import type { SceneInSight } from './useScene.ts';

/** For everybody who takes part: a stop without a reason and without a name. */
export function StopScene({ board, sight }: { readonly board: OpenBoard; readonly sight: SceneInSight }) {
  const { send, refusalOf } = useSessionDeeds(board);
  const isRunning = sight.play?.course.stage === 'running';
  if (!isRunning || refusalOf({ type: 'stopScene' }) !== null) return null;
  return (
    <div className="scene-stop">
      <Button purpose="secondary" onClick={() => void send({ type: 'stopScene' })}>
        {m.scene_stop()}
      </Button>
      <p>{m.scene_stopHint()}</p>
    </div>
  );
}
