import './emptyBoard.css';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { OVERLAY_ATTRIBUTE } from './inputSource.ts';

interface EmptyBoardProps {
  readonly hasPhases: boolean;
  readonly hasLanes: boolean;
  readonly mayChange: boolean;
  readonly onAddPhase: () => void;
  readonly onAddLane: () => void;
}

/** On a board where no note can stick yet: what it waits for, and for who may, the way to it. */
export function EmptyBoard({ hasPhases, hasLanes, mayChange, onAddPhase, onAddLane }: EmptyBoardProps) {
  return (
    <section className="empty-board" aria-labelledby="empty-board-title" {...{ [OVERLAY_ATTRIBUTE]: '' }}>
      <h2 id="empty-board-title">{m.canvas_empty_title()}</h2>
      <p>{mayChange ? nextStep(hasPhases, hasLanes) : m.canvas_empty_wait()}</p>
      {mayChange && (
        <div className="empty-board-actions">
          {!hasPhases && (
            <Button purpose="primary" onClick={onAddPhase}>
              {m.canvas_empty_addPhase()}
            </Button>
          )}
          {!hasLanes && (
            <Button purpose={hasPhases ? 'primary' : 'secondary'} onClick={onAddLane}>
              {m.canvas_empty_addLane()}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function nextStep(hasPhases: boolean, hasLanes: boolean): string {
  if (hasPhases) return m.canvas_empty_lane();
  return hasLanes ? m.canvas_empty_phase() : m.canvas_empty_both();
}
