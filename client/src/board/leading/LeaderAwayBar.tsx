import './leading.css';
import { Info } from 'lucide-react';
import { m } from '../../i18n/messages.ts';
import type { OpenBoard } from '../openBoard.ts';
import { stepsAround } from '../session/stepsAround.ts';
import { useSession } from '../session/useSession.ts';
import { useLines } from './useLines.ts';

/** While a session is under way and nobody who leads is connected: what goes on, and that it will be taken up again. */
export function LeaderAwayBar({ board }: { readonly board: OpenBoard }) {
  const view = useSession(board);
  const { leaderlessSinceMs } = useLines(board);
  const isAway = leaderlessSinceMs !== null && view !== null && stepsAround(view) !== null;
  const said = view?.progress.stage === 'paused' ? m.leading_leaderAwayPaused() : m.leading_leaderAway();
  return (
    <>
      <p className="visually-hidden" role="status">
        {isAway && said}
      </p>
      {isAway && (
        <section className="leading-bar" aria-label={m.leading_leaderAwayTitle()}>
          <Info aria-hidden="true" size={20} />
          <p>{said}</p>
        </section>
      )}
    </>
  );
}
