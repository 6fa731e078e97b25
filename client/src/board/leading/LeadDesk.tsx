import './leading.css';
import type { PhaseId } from '@samenreis/shared/base';
import type { BoardSnapshot } from '@samenreis/shared/board';
import { Flashlight, Presentation } from 'lucide-react';
import { useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { openRoomScreen } from '../roomScreen/roomScreenWindow.ts';
import { useSessionDeeds } from '../session/useSessionDeeds.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { CheckInDesk } from './CheckInDesk.tsx';
import { GuidePart } from './GuidePart.tsx';
import { phaseWords } from './pointing.ts';
import { SilentPart } from './SilentPart.tsx';
import { StopPointing } from './StopPointing.tsx';
import { useSpotlight } from './useSpotlight.ts';

const phasesOf = (snapshot: BoardSnapshot) => snapshot.phases;

/** For who leads: what brings the whole group somewhere. */
export function LeadDesk({ board }: { readonly board: OpenBoard }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        purpose="secondary"
        className="lead-desk"
        iconStart={<Flashlight aria-hidden="true" />}
        aria-label={m.leading_title()}
        title={m.leading_title()}
        onClick={() => setOpen(true)}
      >
        <span className="lead-desk-word">{m.leading_title()}</span>
      </Button>
      <Dialog title={m.leading_title()} isOpen={isOpen} onClose={() => setOpen(false)}>
        <SilentPart board={board} />
        <PointAtPhase board={board} onDone={() => setOpen(false)} />
        <GuidePart board={board} onDone={() => setOpen(false)} />
        <CheckInDesk board={board} onDone={() => setOpen(false)} />
        <RoomScreenPart board={board} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

/** The window for the beamer; this one stays for leading. */
function RoomScreenPart({ board, onDone }: PointAtPhaseProps) {
  const [isRefused, setRefused] = useState(false);
  function open(): void {
    const isThere = openRoomScreen(board.info.board.id);
    setRefused(!isThere);
    if (isThere) onDone();
  }
  return (
    <section className="leading-part">
      <h3>{m.room_title()}</h3>
      <p>{m.room_hint()}</p>
      <div className="leading-deeds">
        <Button purpose="secondary" iconStart={<Presentation aria-hidden="true" />} onClick={open}>
          {m.room_open()}
        </Button>
      </div>
      <p role="status">{isRefused && m.room_refused()}</p>
    </section>
  );
}

interface PointAtPhaseProps {
  readonly board: OpenBoard;
  readonly onDone: () => void;
}

function PointAtPhase({ board, onDone }: PointAtPhaseProps) {
  const phases = useBoardPart(board.store, phasesOf);
  const spotlight = useSpotlight(board);
  const { send } = useSessionDeeds(board);
  const shown = phases.filter(({ archived }) => !archived).map(({ id }) => id);
  const [chosen, setChosen] = useState<PhaseId | null>(null);
  const phase = chosen ?? spotlight?.phase ?? shown[0];
  if (phase === undefined) return <p>{m.leading_noPhases()}</p>;

  async function point(to: PhaseId): Promise<void> {
    if (await send({ type: 'spotlight', at: { type: 'phase', phase: to } })) onDone();
  }

  return (
    <section className="leading-part">
      <h3>{m.leading_lookHere()}</h3>
      <p>{spotlight === null ? m.leading_pointHint() : m.leading_allLook(spotlight)}</p>
      <SelectField
        label={m.list_phase()}
        value={phase}
        options={shown}
        text={(id) => phaseWords(phases, id) ?? ''}
        onValue={setChosen}
      />
      <div className="leading-deeds">
        <Button purpose="primary" onClick={() => void point(phase)}>
          {m.leading_point()}
        </Button>
        {spotlight !== null && <StopPointing board={board} sinceMs={spotlight.sinceMs} />}
      </div>
    </section>
  );
}
