import './leading.css';
import type { PhaseId } from '@samenreis/shared/base';
import { Flashlight, X } from 'lucide-react';
import { useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { StopPointing } from './StopPointing.tsx';
import { useSpotlight } from './useSpotlight.ts';

interface SpotlightCardProps {
  readonly board: OpenBoard;
  /** To what others stuck in a phase. */
  readonly onPhase: (phase: PhaseId) => void;
}

/** Step by step nothing moves under the thumb: what everybody is asked to look at stands above it, with the way there. */
export function SpotlightCard({ board, onPhase }: SpotlightCardProps) {
  const spotlight = useSpotlight(board);
  const [hidden, setHidden] = useState<number | null>(null);
  const leads = board.info.me.role === 'facilitator';
  const said = spotlight === null ? '' : leads ? m.leading_allLook(spotlight) : m.leading_points(spotlight);
  const phase = spotlight?.phase ?? null;
  return (
    <>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {spotlight !== null && hidden !== spotlight.sinceMs && (
        <section className="leading-bar" aria-label={m.leading_lookHere()}>
          <Flashlight aria-hidden="true" size={20} />
          <p>{said}</p>
          {phase !== null && (
            <Button purpose="secondary" onClick={() => onPhase(phase)}>
              {m.leading_go()}
            </Button>
          )}
          {leads ? (
            <StopPointing board={board} sinceMs={spotlight.sinceMs} />
          ) : (
            <Button
              purpose="subtle"
              iconOnly
              iconStart={<X aria-hidden="true" />}
              label={m.leading_hide()}
              onClick={() => setHidden(spotlight.sinceMs)}
            />
          )}
        </section>
      )}
    </>
  );
}
