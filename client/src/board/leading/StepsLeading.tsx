import type { PhaseId } from '@samenreis/shared/base';
import type { Openable } from '../lazyDialog.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { CheckInBar } from './CheckInBar.tsx';
import { GuideLine } from './GuideLine.tsx';
import { LateBar } from './LateBar.tsx';
import { LeaderAwayBar } from './LeaderAwayBar.tsx';
import { SpotlightCard } from './SpotlightCard.tsx';
import { TroubleBar } from './TroubleBar.tsx';

interface StepsLeadingProps extends Openable {
  readonly board: OpenBoard;
  /** To what others stuck in a phase. */
  readonly onPhase: (phase: PhaseId) => void;
}

/** Step by step, above the work: what brings the group together. */
export function StepsLeading({ board, onPhase }: StepsLeadingProps) {
  return (
    <div className="steps-leading">
      <LeaderAwayBar board={board} />
      <TroubleBar board={board} />
      <LateBar board={board} />
      <CheckInBar board={board} />
      <GuideLine board={board} onPhase={onPhase} />
      <SpotlightCard board={board} onPhase={onPhase} />
    </div>
  );
}
