import './scene.css';
import { m } from '../../i18n/messages.ts';
import { keepFocus } from '../../ui/keepFocus.ts';
import type { Openable } from '../lazyDialog.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { OwnSigns } from '../session/OwnSigns.tsx';
import type { StepsInUse } from '../steps/useSteps.ts';
import { CastList } from './CastList.tsx';
import { OwnLens } from './OwnLens.tsx';
import { OwnPart } from './OwnPart.tsx';
import { partText } from './partText.ts';
import { SceneCard } from './SceneCard.tsx';
import { GroupFeeling, OwnDial } from './SceneFeeling.tsx';
import { SceneLead } from './SceneLead.tsx';
import { SceneState } from './SceneState.tsx';
import { StopScene } from './StopScene.tsx';
import { type SceneInSight, useScene } from './useScene.ts';
import { useScenePhase } from './useScenePhase.ts';

interface StepsSceneProps extends Openable {
  readonly board: OpenBoard;
  readonly inUse: StepsInUse;
}

/** The role-play for one thumb: what I do in it first, and the rest to be opened. */
export function StepsScene({ board, inUse }: StepsSceneProps) {
  useScenePhase(board, inUse);
  const sight = useScene(board);
  if (sight === null || sight.play === null) return null;
  const leads = board.info.me.role === 'facilitator';
  const isWatched = sight.isUnderway && sight.myPart === null;
  return (
    <section ref={keepFocus} className="steps-scene" tabIndex={-1} aria-label={m.scene_title()}>
      <h2>{m.scene_titleOf({ phase: sight.phaseName })}</h2>
      <SceneState board={board} sight={sight} />
      {sight.isUnderway || <OwnPart board={board} sight={sight} />}
      {sight.isUnderway && sight.myPart !== null && (
        <p>
          {m.scene_youPlay()} <strong>{partText(sight.myPart, sight.personaName)}</strong>
        </p>
      )}
      {sight.myPart !== 'persona' && <About board={board} sight={sight} />}
      <OwnDial board={board} sight={sight} />
      {isWatched && <OwnLens board={board} sight={sight} />}
      <StopScene board={board} sight={sight} />
      {sight.myPart === 'persona' && <About board={board} sight={sight} />}
      {sight.isUnderway && <OwnPart board={board} sight={sight} />}
      {sight.isUnderway && !leads && <OwnSigns board={board} />}
      {leads && <SceneLead board={board} sight={sight} />}
    </section>
  );
}

/** All that there is to read, for who wants to. */
function About({ board, sight }: { readonly board: OpenBoard; readonly sight: SceneInSight }) {
  return (
    <details>
      <summary>{m.scene_about({ name: sight.personaName })}</summary>
      <SceneCard sight={sight} />
      <CastList board={board} sight={sight} />
      <GroupFeeling board={board} sight={sight} />
    </details>
  );
}
