import { type Casting, SCENE_PARTS, type ScenePart } from '@samenreis/shared/session';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { useSessionDeeds } from '../session/useSessionDeeds.ts';
import { partText } from './partText.ts';
import type { SceneInSight } from './useScene.ts';

interface OwnPartProps {
  readonly board: OpenBoard;
  readonly sight: SceneInSight;
  /** What one plays is said above. */
  readonly isSaid?: boolean;
}

/** Whether one plays oneself: asked and free to say no, offered of one's own, or out of it at any moment. */
export function OwnPart({ board, sight, isSaid = false }: OwnPartProps) {
  const { send, refusalOf } = useSessionDeeds(board);
  const mine = (entries: readonly Casting[]) =>
    entries.find(({ participant }) => participant === board.info.me.participantId)?.part ?? null;
  const { offers, volunteers } = sight.scene;
  const [offered, volunteered] = [mine(offers), mine(volunteers)];
  const name = (part: ScenePart) => partText(part, sight.personaName);
  const leave = () => void send({ type: 'declinePart' });
  if (sight.myPart !== null)
    return (
      <section className="scene-own">
        {!isSaid && (
          <p>
            {m.scene_youPlay()} <strong>{name(sight.myPart)}</strong>
          </p>
        )}
        <Button purpose="secondary" onClick={leave}>
          {m.scene_leavePart()}
        </Button>
      </section>
    );
  if (offered !== null)
    return (
      <section className="scene-own" data-asked="true">
        <p>{m.scene_asked({ part: name(offered) })}</p>
        <div className="scene-deeds">
          <Button purpose="primary" onClick={() => void send({ type: 'acceptPart', part: offered })}>
            {m.scene_acceptPart()}
          </Button>
          <Button purpose="secondary" onClick={leave}>
            {m.scene_declinePart()}
          </Button>
        </div>
      </section>
    );
  if (volunteered !== null)
    return (
      <section className="scene-own">
        <p>{m.scene_volunteered({ part: name(volunteered) })}</p>
        <Button purpose="secondary" onClick={leave}>
          {m.scene_unvolunteer()}
        </Button>
      </section>
    );
  const free = SCENE_PARTS.filter((part) => refusalOf({ type: 'volunteer', part }) === null);
  // In the middle of a scene nobody joins it.
  if (free.length === 0 || sight.isUnderway) return null;
  return (
    <details className="scene-own">
      <summary>{m.scene_volunteer()}</summary>
      <p>{m.scene_volunteerHint()}</p>
      <div className="scene-deeds">
        {free.map((part) => (
          <Button key={part} purpose="secondary" onClick={() => void send({ type: 'volunteer', part })}>
            {name(part)}
          </Button>
        ))}
      </div>
    </details>
  );
}
