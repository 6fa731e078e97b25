import type { OpenBoard } from '../openBoard.ts';
import type { Wayfinder } from '../store/wayfinder.ts';
import { CheckInBar } from './CheckInBar.tsx';
import { GuideBar } from './GuideBar.tsx';
import { LateBar } from './LateBar.tsx';
import { LeaderAwayBar } from './LeaderAwayBar.tsx';
import { SpotlightBar } from './SpotlightBar.tsx';
import { TroubleBar } from './TroubleBar.tsx';

interface StripLeadingProps {
  readonly board: OpenBoard;
  readonly way: Pick<Wayfinder, 'lead'>;
}

/** Below the strip of the session: what brings the group together. */
export function StripLeading({ board, way }: StripLeadingProps) {
  return (
    <>
      <LeaderAwayBar board={board} />
      <TroubleBar board={board} />
      <LateBar board={board} way={way} />
      <CheckInBar board={board} />
      <GuideBar board={board} way={way} />
      <SpotlightBar board={board} way={way} />
    </>
  );
}
