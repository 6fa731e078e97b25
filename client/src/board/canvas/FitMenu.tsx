import { ChevronUp, ZoomIn } from 'lucide-react';
import { type ReactNode, useId, useSyncExternalStore } from 'react';
import { m } from '../../i18n/messages.ts';
import { keyTip } from '../gestures/keyTip.ts';
import { useHasLetterKeys } from '../letterKeys.ts';
import type { BoardSource } from './boardCanvasProps.ts';
import type { BoardPart } from './fitPart.ts';

interface FitMenuProps {
  readonly source: BoardSource;
  readonly onFit: (part: BoardPart) => void;
  /** The buttons of the bar for which a phone has no room beside this one. */
  readonly children: ReactNode;
}

/** One phase or one lane in view as large as it goes, chosen by its name. */
export function FitMenu({ source, onFit, children }: FitMenuProps) {
  const id = useId();
  const hasLetters = useHasLetterKeys();
  const snapshot = useSyncExternalStore(source.subscribe, source.snapshot);
  const phases = snapshot.phases.filter(({ archived }) => !archived);
  const lanes = snapshot.lanes.filter(({ archived, hidden }) => !archived && !hidden);
  const choice = (part: BoardPart, name: string) => (
    <li key={part.type === 'phase' ? part.phase : part.lane}>
      <button type="button" popoverTarget={id} popoverTargetAction="hide" onClick={() => onFit(part)}>
        {name}
      </button>
    </li>
  );
  return (
    <>
      <button type="button" className="bar-button zoom-more" popoverTarget={id} aria-label={m.minimap_fitPart()}>
        <ChevronUp size={18} aria-hidden="true" className="zoom-wide" />
        <ZoomIn size={22} aria-hidden="true" className="zoom-phone" />
      </button>
      <div id={id} popover="auto" className="fit-menu">
        <div className="fit-zoom zoom-phone">{children}</div>
        <h2>{m.minimap_fitPart()}</h2>
        <h3>
          {m.minimap_phases()} {hasLetters && <kbd>{keyTip('fitPhase')}</kbd>}
        </h3>
        <ol>{phases.map((phase) => choice({ type: 'phase', phase: phase.id }, phase.name))}</ol>
        <h3>
          {m.minimap_lanes()} {hasLetters && <kbd>{keyTip('fitLane')}</kbd>}
        </h3>
        <ul>{lanes.map((lane) => choice({ type: 'lane', lane: lane.id }, lane.name))}</ul>
      </div>
    </>
  );
}
