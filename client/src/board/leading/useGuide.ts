import type { ShownView } from '@samenreis/shared/protocol';
import { useCallback, useSyncExternalStore } from 'react';
import { useNames } from '../facilitate/useNames.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useSession } from '../session/useSession.ts';

export interface Guide {
  readonly sinceMs: number;
  readonly name: string;
  readonly isMe: boolean;
  /** What they have in view; null while they show nothing. */
  readonly view: ShownView | null;
}

/** Whose view everybody is asked to go along with; null for nobody. */
export function useGuide(board: OpenBoard): Guide | null {
  const guide = useSession(board)?.pointing.guide ?? null;
  const { presence } = board.connection;
  const names = useNames(board);
  const who = guide?.participant;
  // Somebody with two windows shows one of them.
  const read = useCallback(
    () => presence.others().find(({ user, view }) => user.participantId === who && view != null)?.view ?? null,
    [presence, who],
  );
  const view = useSyncExternalStore(presence.subscribe, read);
  if (guide === null) return null;
  const isMe = guide.participant === board.info.me.participantId;
  return { sinceMs: guide.sinceMs, name: names(guide.participant), isMe, view };
}
