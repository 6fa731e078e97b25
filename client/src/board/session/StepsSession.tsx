import './session.css';
import './stepsSession.css';
import { ListOrdered } from 'lucide-react';
import { useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { Openable } from '../lazyDialog.tsx';
import { LeadDesk } from '../leading/LeadDesk.tsx';
import { Lobby } from '../leading/Lobby.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { OutcomeDoor } from '../outcome/OutcomeDoor.tsx';
import { PollCard } from '../outcome/PollCard.tsx';
import { PersonaCards } from '../PersonaCards.tsx';
import { useSceneTold } from '../rolePlay/useSceneTold.ts';
import { VoteDoor } from '../voting/VoteDoor.tsx';
import { AgendaDialog } from './AgendaDialog.tsx';
import { GroupsDesk } from './GroupsDesk.tsx';
import { LeadControls } from './LeadControls.tsx';
import { OwnGroup } from './OwnGroup.tsx';
import { OwnSigns } from './OwnSigns.tsx';
import { PrivateNotes } from './PrivateNotes.tsx';
import { RevealNotes } from './RevealNotes.tsx';
import { SessionClock } from './SessionClock.tsx';
import { StepClock } from './StepClock.tsx';
import { stepsAround } from './stepsAround.ts';
import { useSession } from './useSession.ts';
import { useStepTold } from './useStepTold.ts';

interface StepsSessionProps extends Openable {
  readonly board: OpenBoard;
}

interface StepsAskedProps extends StepsSessionProps {
  /** Somebody reads that the note is there: what goes on meanwhile is told above. */
  readonly isStuck: boolean;
}

/** For one thumb, always in sight: where the group is, and how long still. */
export function StepsNow({ board }: StepsSessionProps) {
  const view = useSession(board);
  const told = useStepTold(board);
  const sceneTold = useSceneTold(board);
  const around = view === null ? null : stepsAround(view);
  return (
    <>
      <p className="visually-hidden" role="status">
        {told}
      </p>
      <p className="visually-hidden" role="status">
        {sceneTold}
      </p>
      {around !== null && (
        <section className="steps-now" aria-label={m.session_title()}>
          <p>
            <span>{m.session_place({ number: around.number, total: around.total })}</span> <strong>{around.step.title}</strong>
          </p>
          <div className="steps-clocks">
            <StepClock board={board} />
            <SessionClock board={board} />
          </div>
        </section>
      )}
      <PollCard board={board} />
    </>
  );
}

/** What is asked of me now, with what I may say without a word. */
export function StepsAsked({ board, isStuck }: StepsAskedProps) {
  const view = useSession(board);
  const [isOpen, setOpen] = useState(false);
  const around = view === null ? null : stepsAround(view);
  const leads = board.info.me.role === 'facilitator';
  if (view === null || (view.agenda.length === 0 && !leads) || (isStuck && around === null)) return null;
  return (
    <section className="steps-asked" aria-label={m.session_asked()}>
      <div className="steps-asked-head">
        {around === null && view.progress.stage !== 'ended' ? (
          <Lobby board={board} view={view} />
        ) : (
          <p>{around === null ? m.session_endedReading() : around.step.instruction}</p>
        )}
      </div>
      {around?.step.kind === 'persona' && <PersonaCards store={board.store} />}
      {!leads && <OwnGroup board={board} />}
      <div className="steps-asked-deeds">
        {leads && around !== null && <GroupsDesk board={board} />}
        {leads && <LeadDesk board={board} />}
        <VoteDoor board={board} view={view} />
        <OutcomeDoor board={board} view={view} />
        {leads ? <RevealNotes board={board} /> : <PrivateNotes board={board} view={view} />}
        {leads ? <LeadControls board={board} /> : <OwnSigns board={board} />}
        <Button purpose="subtle" iconStart={<ListOrdered aria-hidden="true" />} onClick={() => setOpen(true)}>
          {m.session_showAgenda()}
        </Button>
      </div>
      <AgendaDialog board={board} isOpen={isOpen} onClose={() => setOpen(false)} />
    </section>
  );
}
