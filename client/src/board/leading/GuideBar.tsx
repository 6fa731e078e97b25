import './leading.css';
import { Footprints } from 'lucide-react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { OpenBoard } from '../openBoard.ts';
import type { Wayfinder } from '../store/wayfinder.ts';
import { StopGuiding } from './StopGuiding.tsx';
import { useGoingAlong } from './useGoingAlong.ts';
import { useGuide } from './useGuide.ts';

interface GuideBarProps {
  readonly board: OpenBoard;
  readonly way: Pick<Wayfinder, 'lead'>;
}

/** Going along with the view of who leads, and the way out of it. */
export function GuideBar({ board, way }: GuideBarProps) {
  const guide = useGuide(board);
  const leads = board.info.me.role === 'facilitator';
  // Who leads as well has other things to see to.
  const { isAlong, stop, join } = useGoingAlong(guide, way, !leads);
  const isShown = guide !== null && (guide.isMe || guide.view !== null);
  const said = guide === null ? '' : guide.isMe ? m.leading_guiding() : isAlong ? m.leading_along(guide) : m.leading_shows(guide);
  return (
    <>
      <p className="visually-hidden" role="status">
        {isShown && said}
      </p>
      {isShown && (
        <section className="leading-bar" aria-label={m.leading_guide()}>
          <Footprints aria-hidden="true" size={20} />
          <p>{said}</p>
          {guide.isMe ? (
            <StopGuiding board={board} sinceMs={guide.sinceMs} />
          ) : (
            <Button purpose="secondary" onClick={isAlong ? stop : join}>
              {isAlong ? m.leading_leave() : m.leading_join()}
            </Button>
          )}
        </section>
      )}
    </>
  );
}
