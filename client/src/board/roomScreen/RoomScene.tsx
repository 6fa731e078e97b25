import type { OpenBoard } from '../openBoard.ts';
import { Portrait } from '../Portrait.tsx';
import { GroupFeeling } from '../rolePlay/SceneFeeling.tsx';
import { SceneState } from '../rolePlay/SceneState.tsx';
import type { SceneInSight } from '../rolePlay/useScene.ts';

interface RoomSceneProps {
  readonly board: OpenBoard;
  readonly sight: SceneInSight;
}

/** A scene for the room: who is played, with which words it begins, and how it feels. */
export function RoomScene({ board, sight }: RoomSceneProps) {
  const { persona, personaName, phaseName, play } = sight;
  const opening = play?.script.opening ?? '';
  return (
    <div className="room-scene">
      <div className="room-played">
        {persona !== null && <Portrait portrait={persona.portrait} />}
        <div>
          <h2>
            {personaName} · {phaseName}
          </h2>
          {opening !== '' && <p>“{opening}”</p>}
          <SceneState board={board} sight={sight} />
        </div>
      </div>
      <GroupFeeling board={board} sight={sight} />
    </div>
  );
}
