import { SCENE_PARTS } from '@samenreis/shared/session';
import { m } from '../../i18n/messages.ts';
import { useNames } from '../facilitate/useNames.ts';
import type { OpenBoard } from '../openBoard.ts';
import { partText } from './partText.ts';
import type { SceneInSight } from './useScene.ts';

interface CastListProps {
  readonly board: OpenBoard;
  readonly sight: SceneInSight;
}

/** Who plays whom, for everybody. */
export function CastList({ board, sight }: CastListProps) {
  const names = useNames(board);
  const { cast } = sight.scene;
  const me = board.info.me.participantId;
  const inOrder = SCENE_PARTS.flatMap((part) => cast.filter((each) => each.part === part));
  return (
    <section className="scene-cast">
      <h3>{m.scene_cast()}</h3>
      {inOrder.length === 0 && <p>{m.scene_castNone()}</p>}
      <dl>
        {inOrder.map(({ participant, part }) => (
          <div key={participant}>
            <dt>{participant === me ? m.scene_you({ name: names(participant) }) : names(participant)}</dt>
            <dd>{partText(part, sight.personaName)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
