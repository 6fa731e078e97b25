import { m } from '../../i18n/messages.ts';
import { useNamedPresence } from '../facilitate/useNames.ts';
import type { OpenBoard } from '../openBoard.ts';
import { usePeople } from '../usePeople.ts';
import { useSession } from './useSession.ts';

/** How many of those who are here are ready with the step. Who leads waits for the others, and does not count. */
export function ReadyCount({ board }: { readonly board: OpenBoard }) {
  const count = useSession(board)?.readyCount ?? 0;
  const people = usePeople(useNamedPresence(board), board.info.me);
  if (count === 0) return null;
  const total = Math.max(count, people.filter(({ role }) => role === 'participant').length);
  return <p className="session-ready">{m.session_readyCount({ count, total })}</p>;
}
