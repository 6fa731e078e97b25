import './leading.css';
import { Flashlight, X } from 'lucide-react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { OpenBoard } from '../openBoard.ts';
import type { Wayfinder } from '../store/wayfinder.ts';
import { StopPointing } from './StopPointing.tsx';
import { useSpotlight } from './useSpotlight.ts';
import { useVisit } from './useVisit.ts';

interface SpotlightBarProps {
  readonly board: OpenBoard;
  readonly way: Pick<Wayfinder, 'lead'>;
}

/** What everybody is asked to look at. The screen goes there once by itself; who is busy is asked, and may stay. */
export function SpotlightBar({ board, way }: SpotlightBarProps) {
  const spotlight = useSpotlight(board);
  const { visit, setVisit } = useVisit(spotlight, way);
  const leads = board.info.me.role === 'facilitator';
  const isAsked = visit === 'asked';
  const said = spotlight === null ? '' : leads ? m.leading_allLook(spotlight) : m.leading_points(spotlight);
  const told = spotlight === null || visit === 'none' ? '' : isAsked ? m.leading_askedTold() : m.leading_wentTold();

  function go(): void {
    setVisit('gone');
    if (spotlight !== null) way.lead({ ...spotlight.to, takesFocus: true });
  }

  return (
    <>
      <p className="visually-hidden" role="status">
        {told !== '' && `${said} ${told}`}
      </p>
      {spotlight !== null && visit !== 'hidden' && (
        <section className="leading-bar" aria-label={m.leading_lookHere()}>
          <Flashlight aria-hidden="true" size={20} />
          <p>{said}</p>
          <Button purpose={isAsked ? 'primary' : 'secondary'} onClick={go}>
            {m.leading_go()}
          </Button>
          {isAsked && (
            <Button purpose="secondary" onClick={() => setVisit('gone')}>
              {m.leading_stay()}
            </Button>
          )}
          {leads && <StopPointing board={board} sinceMs={spotlight.sinceMs} />}
          {!leads && !isAsked && (
            <Button
              purpose="subtle"
              iconOnly
              iconStart={<X aria-hidden="true" />}
              label={m.leading_hide()}
              onClick={() => setVisit('hidden')}
            />
          )}
        </section>
      )}
    </>
  );
}
