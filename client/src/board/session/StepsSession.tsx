import './session.css';
import './stepsSession.css';
import { isUnderway, type SessionView } from '@samenreis/shared/session';
import { ChevronRight, ListOrdered, PencilLine } from 'lucide-react';
import { useRef, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { Openable } from '../lazyDialog.tsx';
import { LeadDesk } from '../leading/LeadDesk.tsx';
import { Lobby } from '../leading/Lobby.tsx';
import { OutcomeDoor } from '../outcome/OutcomeDoor.tsx';
import { PollCard } from '../outcome/PollCard.tsx';
import { PersonaCards } from '../PersonaCards.tsx';
import { TakesPlayed } from '../rolePlay/TakesPlayed.tsx';
import { useCastNews } from '../rolePlay/useCastNews.ts';
import { useSceneTold } from '../rolePlay/useSceneTold.ts';
import { VoteAwaited } from '../voting/VoteAwaited.tsx';
import { VoteDoor } from '../voting/VoteDoor.tsx';
import { AgendaDialog } from './AgendaDialog.tsx';
import { GroupsDesk } from './GroupsDesk.tsx';
import { HandsUp } from './HandsUp.tsx';
import { LeadControls } from './LeadControls.tsx';
import { OwnGroup } from './OwnGroup.tsx';
import { OwnSigns } from './OwnSigns.tsx';
import { PrivateNotes } from './PrivateNotes.tsx';
import { RevealNotes } from './RevealNotes.tsx';
import { RevealTold } from './RevealTold.tsx';
import { SessionClock } from './SessionClock.tsx';
import { StepClock } from './StepClock.tsx';
import { type StepsAround, stepsAround } from './stepsAround.ts';
import { useAskedOfMe, useAskedTold } from './useAskedOfMe.ts';
import { type InSteps, useInSight } from './useInSight.ts';
import { useSession } from './useSession.ts';
import { useSought } from './useSought.ts';
import { useStepTold } from './useStepTold.ts';

type StepsSessionProps = Openable & InSteps;

/** For one thumb, always in sight: where the group is, how long still, and what is asked of me where that is out of sight. */
export function StepsNow(props: StepsSessionProps) {
  const { board, place } = props;
  const inSight = useInSight(props);
  const view = useSession(board);
  const told = useStepTold(board);
  const sceneTold = useSceneTold(board);
  useCastNews(board);
  const asked = useAskedOfMe(board);
  const part = asked?.part ?? (sceneIsOn(view) ? 'scene' : 'asked');
  const askedTold = useAskedTold(asked, inSight[part]);
  const around = view === null ? null : stepsAround(view);
  return (
    <>
      {[told, sceneTold, askedTold].map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: each has its own place
        <p key={at} className="visually-hidden" role="status">
          {text}
        </p>
      ))}
      <RevealTold board={board} />
      {around !== null && (
        <section className="steps-now" aria-label={m.session_title()}>
          {inSight[part] ? (
            <p>
              <StepPlace around={around} />
            </p>
          ) : (
            <button type="button" className="steps-seek" data-asked={asked?.kind} onClick={() => place.seek(part)}>
              <span className="steps-place">
                <StepPlace around={around} />
              </span>
              {asked === null ? (
                <span className="visually-hidden">. {m.session_toAsked()}</span>
              ) : (
                <strong className="steps-asks">{asked.text}</strong>
              )}
              <ChevronRight size={20} aria-hidden="true" />
            </button>
          )}
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

function sceneIsOn(view: SessionView | null): boolean {
  return view !== null && isUnderway(view.scene.play);
}

function StepPlace({ around: { number, total, step } }: { readonly around: StepsAround }) {
  return (
    <>
      <span>{m.session_place({ number, total })}</span> <strong>{step.title}</strong>
    </>
  );
}

/** What is asked of me now, with what I may say without a word. */
export function StepsAsked(props: StepsSessionProps) {
  const isStuck = props.inUse.steps.at === 'stuck';
  return useInSight(props).asked ? <Asked board={props.board} place={props.place} isStuck={isStuck} /> : null;
}

interface AskedProps extends Pick<InSteps, 'board' | 'place'> {
  /** Somebody reads that the note is there: what goes on meanwhile is told above. */
  readonly isStuck: boolean;
}

function Asked({ board, place, isStuck }: AskedProps) {
  const root = useRef<HTMLElement>(null);
  const view = useSession(board);
  const [isOpen, setOpen] = useState(false);
  const around = view === null ? null : stepsAround(view);
  const leads = board.info.me.role === 'facilitator';
  useSought(root, 'asked', place);
  if (view === null || (view.agenda.length === 0 && !leads) || (isStuck && around === null)) return null;
  return (
    <section ref={root} className="steps-asked" tabIndex={-1} aria-label={m.session_asked()}>
      <div className="steps-asked-head">
        {around === null && view.progress.stage !== 'ended' ? (
          <Lobby board={board} view={view} />
        ) : (
          <p>{around === null ? m.session_endedReading() : around.step.instruction}</p>
        )}
        {!leads && <VoteAwaited view={view} />}
      </div>
      {around?.step.kind === 'persona' && <PersonaCards store={board.store} />}
      {!leads && <OwnGroup board={board} />}
      <div className="steps-asked-deeds">
        {leads && around !== null && <GroupsDesk board={board} />}
        {leads && <LeadDesk board={board} />}
        <VoteDoor board={board} view={view} />
        <OutcomeDoor board={board} view={view} />
        {leads && <RevealNotes board={board} />}
        <PrivateNotes board={board} view={view} />
        {leads ? <LeadControls board={board} /> : <OwnSigns board={board} />}
        <HandsUp board={board} />
        {place.isNoteless && (
          <Button purpose="subtle" iconStart={<PencilLine aria-hidden="true" />} onClick={() => place.seek('note')}>
            {m.session_noteAnyway()}
          </Button>
        )}
        <Button purpose="subtle" iconStart={<ListOrdered aria-hidden="true" />} onClick={() => setOpen(true)}>
          {m.session_showAgenda()}
        </Button>
      </div>
      {!leads && <TakesPlayed board={board} />}
      <AgendaDialog board={board} isOpen={isOpen} onClose={() => setOpen(false)} />
    </section>
  );
}
