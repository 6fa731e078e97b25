import './session.css';
import { agendaMinutes, type SessionView } from '@samenreis/shared/session';
import { useEffect, useRef, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { hasLostFocus } from '../../ui/hasLostFocus.ts';
import type { Openable } from '../lazyDialog.tsx';
import { LeadDesk } from '../leading/LeadDesk.tsx';
import { Lobby } from '../leading/Lobby.tsx';
import { StripLeading } from '../leading/StripLeading.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { OutcomeDoor } from '../outcome/OutcomeDoor.tsx';
import { PollCard } from '../outcome/PollCard.tsx';
import { useSceneTold } from '../rolePlay/useSceneTold.ts';
import type { Wayfinder } from '../store/wayfinder.ts';
import type { ScenePanelDoor } from '../useScenePanel.ts';
import { VoteAwaited } from '../voting/VoteAwaited.tsx';
import { VoteDoor } from '../voting/VoteDoor.tsx';
import { AgendaDialog } from './AgendaDialog.tsx';
import { GroupsDesk } from './GroupsDesk.tsx';
import { HandsUp } from './HandsUp.tsx';
import { LeadControls } from './LeadControls.tsx';
import { OwnGroup } from './OwnGroup.tsx';
import { OwnSigns } from './OwnSigns.tsx';
import { PrivateNotes } from './PrivateNotes.tsx';
import { ReadyCount } from './ReadyCount.tsx';
import { RevealNotes } from './RevealNotes.tsx';
import { RevealTold } from './RevealTold.tsx';
import { SceneDoor } from './SceneDoor.tsx';
import { SessionClock } from './SessionClock.tsx';
import { StepClock } from './StepClock.tsx';
import { stepsAround } from './stepsAround.ts';
import { useSession } from './useSession.ts';
import { useSessionDeeds } from './useSessionDeeds.ts';
import { useStepTold } from './useStepTold.ts';

interface SessionStripProps extends Openable {
  readonly board: OpenBoard;
  readonly sceneDoor: ScenePanelDoor;
  readonly way: Pick<Wayfinder, 'lead'>;
}

/** Along the top of the board, for everybody: where we are, what is asked, how long; for who leads the way on. */
export function SessionStrip({ board, sceneDoor, way }: SessionStripProps) {
  const view = useSession(board);
  const [isOpen, setOpen] = useState(false);
  const told = useStepTold(board);
  const sceneTold = useSceneTold(board);
  const openAgenda = () => setOpen(true);
  const root = useFocusAfterChange(view?.progress.stage ?? null);
  const hasNothing = view === null || (view.agenda.length === 0 && board.info.me.role !== 'facilitator');
  return (
    <>
      <p className="visually-hidden" role="status">
        {told}
      </p>
      <p className="visually-hidden" role="status">
        {sceneTold}
      </p>
      {!hasNothing && (
        <section
          ref={root}
          className="session-strip"
          aria-label={m.session_title()}
          data-stage={view.progress.stage}
          data-role={board.info.me.role}
        >
          {stepsAround(view) === null ? (
            <BetweenSessions board={board} view={view} />
          ) : (
            <PresentStep board={board} view={view} onAgenda={openAgenda} />
          )}
          <div className="session-deeds">
            <OwnDeeds board={board} view={view} onAgenda={openAgenda} />
            <VoteDoor board={board} view={view} />
            <OutcomeDoor board={board} view={view} way={way} />
            <SceneDoor board={board} door={sceneDoor} />
            {board.info.me.role === 'facilitator' && <LeadDesk board={board} />}
          </div>
        </section>
      )}
      <div className="session-bars">
        <PollCard board={board} />
        <StripLeading board={board} way={way} />
      </div>
      <AgendaDialog board={board} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

/** The button that began or ended the session went with the press: the focus goes on to what comes next, or what is said. */
function useFocusAfterChange(stage: string | null) {
  const root = useRef<HTMLElement>(null);
  const before = useRef(stage);
  useEffect(() => {
    const was = before.current;
    before.current = stage;
    if (was === null || was === stage || !hasLostFocus()) return;
    (root.current?.querySelector<HTMLElement>('.session-next') ?? root.current?.querySelector('button'))?.focus();
  }, [stage]);
  return root;
}

interface PartProps {
  readonly board: OpenBoard;
  readonly view: SessionView;
  readonly onAgenda: () => void;
}

function PresentStep({ board, view, onAgenda }: PartProps) {
  const around = stepsAround(view);
  if (around === null) return null;
  const { step, number, total } = around;
  const leads = board.info.me.role === 'facilitator';
  return (
    <>
      <button type="button" className="session-where" onClick={onAgenda}>
        <span className="session-dots" aria-hidden="true">
          {view.agenda.map(({ id }, index) => (
            <span key={id} data-place={index + 1 < number ? 'done' : index + 1 === number ? 'present' : 'later'} />
          ))}
        </span>
        {m.session_place({ number, total })}
        <span className="visually-hidden">. {m.session_showAgenda()}</span>
      </button>
      <div className="session-now">
        <h2>{step.title}</h2>
        {step.instruction !== '' && <p title={leads ? step.instruction : undefined}>{step.instruction}</p>}
        {!leads && <VoteAwaited view={view} />}
      </div>
      <StepClock board={board} />
      <SessionClock board={board} />
      {leads && <ReadyCount board={board} />}
      {!leads && <OwnGroup board={board} />}
    </>
  );
}

/** What this person can do at this stage: in one piece, which stays together where it needs a row of its own. */
function OwnDeeds(props: PartProps) {
  const { board, view } = props;
  const leads = board.info.me.role === 'facilitator';
  if (stepsAround(view) === null)
    return (
      <>
        {leads && <BetweenDeeds {...props} />}
        {leads && <RevealNotes board={board} />}
        {/* What was written is its writer's, to read and to take away, also when the session is over. */}
        <PrivateNotes board={board} view={view} />
        <RevealTold board={board} />
      </>
    );
  if (!leads)
    return (
      <>
        <HandsUp board={board} />
        <PrivateNotes board={board} view={view} />
        <RevealTold board={board} />
        <OwnSigns board={board} />
      </>
    );
  return (
    <>
      <HandsUp board={board} />
      <RevealNotes board={board} />
      <PrivateNotes board={board} view={view} />
      <RevealTold board={board} />
      <GroupsDesk board={board} />
      <LeadControls board={board} />
    </>
  );
}

/** Before the first step and after the last one. */
function BetweenSessions({ board, view }: Pick<PartProps, 'board' | 'view'>) {
  const { agenda, progress } = view;
  const isOver = progress.stage === 'ended';
  if (board.info.me.role !== 'facilitator')
    return isOver ? <p className="session-now">{m.session_endedReading()}</p> : <Lobby board={board} view={view} />;
  return <p className="session-now">{leaderText(agenda, isOver)}</p>;
}

function leaderText(agenda: SessionView['agenda'], isOver: boolean): string {
  if (agenda.length === 0) return m.session_noAgenda();
  return isOver ? m.session_endedLeading() : m.session_lobbyLeading({ count: agenda.length, minutes: agendaMinutes(agenda) });
}

function BetweenDeeds({ board, view, onAgenda }: PartProps) {
  const { send } = useSessionDeeds(board);
  const isEmpty = view.agenda.length === 0;
  return (
    <>
      <Button purpose="secondary" onClick={onAgenda}>
        {isEmpty ? m.session_makeAgenda() : m.session_agenda()}
      </Button>
      {!isEmpty && view.progress.stage !== 'ended' && (
        <Button purpose="primary" onClick={() => void send({ type: 'start' })}>
          {m.session_start()}
        </Button>
      )}
    </>
  );
}
