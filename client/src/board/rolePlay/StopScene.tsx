import { useState, useSyncExternalStore } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { useSessionDeeds } from '../session/useSessionDeeds.ts';
import type { SceneInSight } from './useScene.ts';

/** For everybody who takes part: a stop without a reason and without a name. Without a connection it says that it goes along later. */
export function StopScene({ board, sight }: { readonly board: OpenBoard; readonly sight: SceneInSight }) {
  const { connection } = board;
  const { send, refusalOf } = useSessionDeeds(board);
  const [isWaiting, setWaiting] = useState(false);
  const isOffline = useSyncExternalStore(connection.subscribe, () => connection.status().kind === 'offline');
  const isRunning = sight.play?.course.stage === 'running';
  if (!isRunning || refusalOf({ type: 'stopScene' }) !== null) return null;
  async function stop(): Promise<void> {
    setWaiting(true);
    await send({ type: 'stopScene' });
    setWaiting(false);
  }
  return (
    <div className="scene-stop">
      <Button purpose="secondary" onClick={() => void stop()}>
        {m.scene_stop()}
      </Button>
      <p role="status">{isWaiting && isOffline ? m.scene_stopKept() : ''}</p>
      <p>{m.scene_stopHint()}</p>
    </div>
  );
}
