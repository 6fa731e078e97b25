import { lateParts } from './lateParts.ts';
import { lazyPart } from './lazyDialog.tsx';
import type { OpenBoard } from './openBoard.ts';
import type { Wayfinder } from './store/wayfinder.ts';
import type { ScenePanelDoor } from './useScenePanel.ts';
import { useSessionPart } from './useSessionPart.ts';

const SessionStrip = lazyPart(() => lateParts.session().then((part) => part.SessionStrip));

interface SessionRowProps {
  readonly board: OpenBoard;
  readonly sceneDoor: ScenePanelDoor;
  readonly way: Pick<Wayfinder, 'lead'>;
}

/** Where the live session is shown, once it was told; the room for it is there from the start, so that the board does not jump. */
export function SessionRow(props: SessionRowProps) {
  const part = useSessionPart(props.board);
  return (
    <div className="session-row">
      <SessionStrip {...part} {...props} />
    </div>
  );
}
