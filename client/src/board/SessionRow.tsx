import type { OpenBoard } from './boardSession.ts';
import { lateParts } from './lateParts.ts';
import { lazyPart } from './lazyDialog.tsx';
import { useSessionPart } from './useSessionPart.ts';

const SessionStrip = lazyPart(() => lateParts.session().then((part) => part.SessionStrip));

/** Where the live session is shown, once it was told; the room for it is there from the start, so that the board does not jump. */
export function SessionRow({ board }: { readonly board: OpenBoard }) {
  const part = useSessionPart(board);
  return (
    <div className="session-row">
      <SessionStrip {...part} board={board} />
    </div>
  );
}
