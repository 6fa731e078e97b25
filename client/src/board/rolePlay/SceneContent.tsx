import type { OpenBoard } from '../openBoard.ts';
import { CastDesk } from './CastDesk.tsx';
import { CastList } from './CastList.tsx';
import { OwnLens } from './OwnLens.tsx';
import { OwnPart } from './OwnPart.tsx';
import { SceneCard } from './SceneCard.tsx';
import { GroupFeeling, OwnDial } from './SceneFeeling.tsx';
import { SceneState } from './SceneState.tsx';
import { TakeResults } from './TakeResults.tsx';
import type { SceneInSight } from './useScene.ts';

interface SceneContentProps {
  readonly board: OpenBoard;
  readonly sight: SceneInSight;
}

/** All there is to see of the role-play, in the order in which it is needed. */
export function SceneContent({ board, sight }: SceneContentProps) {
  return board.info.me.role === 'facilitator' ? (
    <LeadingContent board={board} sight={sight} />
  ) : (
    <>
      <SceneState board={board} sight={sight} />
      <OwnPart board={board} sight={sight} />
      <OwnDial board={board} sight={sight} />
      <OwnLens board={board} sight={sight} />
      <SceneCard sight={sight} />
      <CastList board={board} sight={sight} />
      <GroupFeeling board={board} sight={sight} />
      <TakeResults board={board} sight={sight} />
    </>
  );
}

/** Who leads looks at the group first, and can play or watch as well. */
function LeadingContent({ board, sight }: SceneContentProps) {
  return (
    <>
      <SceneState board={board} sight={sight} />
      <GroupFeeling board={board} sight={sight} />
      {!sight.isUnderway && <TakeResults board={board} sight={sight} />}
      {sight.play !== null && <CastDesk board={board} sight={sight} />}
      <SceneCard sight={sight} />
      {sight.play !== null && <OwnPart board={board} sight={sight} />}
      <OwnDial board={board} sight={sight} />
      <OwnLens board={board} sight={sight} />
      {sight.isUnderway && <TakeResults board={board} sight={sight} />}
    </>
  );
}
