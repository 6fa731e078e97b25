import { lateParts } from './lateParts.ts';
import { lazyPart } from './lazyDialog.tsx';
import type { OpenBoard } from './openBoard.ts';
import type { ScenePanelDoor } from './useScenePanel.ts';
import { useSessionPart } from './useSessionPart.ts';

const SessionStrip = lazyPart(() => lateParts.session().then((part) => part.SessionStrip));

/** Where the live session is shown, once it was told; the room for it is there from the start, so that the board does not jump. */
export function SessionRow({ board, sceneDoor }: { readonly board: OpenBoard; readonly sceneDoor: ScenePanelDoor }) {
  const part = useSessionPart(board);
  return (
    <div className="session-row">
      <SessionStrip {...part} board={board} sceneDoor={sceneDoor} />
    </div>
  );
}
