import { m } from '../../i18n/messages.ts';
import type { OpenBoard } from '../openBoard.ts';
import { PersonaCard } from '../PersonaCard.tsx';
import { CastList } from '../rolePlay/CastList.tsx';
import type { SceneInSight } from '../rolePlay/useScene.ts';

interface RoomPreparedProps {
  readonly board: OpenBoard;
  readonly sight: SceneInSight;
}

/** A scene that stands ready, for the room: whose it is, where it plays, and who plays whom. */
export function RoomPrepared({ board, sight }: RoomPreparedProps) {
  const { persona, phaseName, play } = sight;
  const setting = play?.script.setting ?? '';
  return (
    <div className="room-prepared">
      {persona !== null && <PersonaCard persona={persona} level="h2" />}
      <section>
        <h2>{phaseName}</h2>
        {setting !== '' && <p>{setting}</p>}
        <CastList board={board} sight={sight} />
      </section>
      <p className="room-stage">{m.scene_stagePrepared()}</p>
    </div>
  );
}
