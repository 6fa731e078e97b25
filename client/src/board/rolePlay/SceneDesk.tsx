import { m } from '../../i18n/messages.ts';
import type { OpenBoard } from '../openBoard.ts';
import { HandsUp } from '../session/HandsUp.tsx';
import { CastDesk } from './CastDesk.tsx';
import { TakeResults } from './TakeResults.tsx';
import type { SceneInSight } from './useScene.ts';

interface SceneDeskProps {
  readonly board: OpenBoard;
  readonly sight: SceneInSight;
}

/** For who leads by thumb: what came of the scene and, to be opened, who plays and who watches for what. */
export function SceneDesk({ board, sight }: SceneDeskProps) {
  return (
    <>
      {!sight.isUnderway && <HandsUp board={board} />}
      <TakeResults board={board} sight={sight} />
      {sight.play !== null && (
        <details className="scene-desk" open={sight.scene.volunteers.length > 0}>
          <summary>{m.scene_desk()}</summary>
          <CastDesk board={board} sight={sight} />
        </details>
      )}
    </>
  );
}
