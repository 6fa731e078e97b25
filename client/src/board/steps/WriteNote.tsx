import { useLayoutEffect, useRef, useState } from 'react';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import type { OpenBoard } from '../openBoard.ts';
import { rejectionText } from '../rejectionText.ts';
import { whyNowhere } from './openPlaces.ts';
import { PhaseQuestion } from './PhaseQuestion.tsx';
import { StuckNote } from './StuckNote.tsx';
import type { Steps } from './stepMachine.ts';
import { stepParts } from './stepParts.ts';
import { TextQuestion } from './TextQuestion.tsx';
import { TopicQuestion } from './TopicQuestion.tsx';
import type { StepsInUse } from './useSteps.ts';

interface WriteNoteProps {
  readonly board: OpenBoard;
  readonly inUse: StepsInUse;
  /** To the own notes. */
  readonly onMine: () => void;
}

/** One note, one question at a time. A new question takes the focus. */
export function WriteNote({ board, inUse, onMine }: WriteNoteProps) {
  const { steps, places, take, isFinishing } = inUse;
  const { announcer } = useServices();
  const [isSticking, setSticking] = useState(false);
  const refused = whyNowhere(places);
  const root = useFocusOnQuestion(steps);
  // Nothing is asked of me but to be there; what I was writing stays in sight.
  if (refused === 'notAskedNow' && steps.text === '' && steps.at !== 'stuck')
    return <p className="steps-listen">{m.steps_listenNow()}</p>;
  // Nothing can be stuck anywhere: no question that leads nowhere.
  if (refused !== null && steps.text === '' && steps.at !== 'stuck')
    return <p className="steps-listen">{rejectionText(refused)}</p>;

  async function stick(): Promise<void> {
    if (isSticking) return;
    setSticking(true);
    const part = await stepParts.stick().catch(() => null);
    setSticking(false);
    if (part === null) return announcer.announce(m.shell_partMissing(), 'problem');
    const done = part.stickNote(board, steps);
    if (done.ok) take({ type: 'stick', note: done.value });
    else announcer.announce(rejectionText(done.reason), 'problem');
  }

  return (
    <div ref={root} className="steps-question">
      {refused !== null && (
        <p className="page-notice" role="status">
          {refused === 'notAskedNow' && steps.at === 'stuck' ? m.steps_listenNow() : rejectionText(refused)}
        </p>
      )}
      {isFinishing && (
        <p className="page-notice" role="status">
          {m.steps_stillOpen()}
        </p>
      )}
      {steps.gone !== null && (
        <p className="page-notice" role="status">
          {steps.gone === 'phase' ? m.steps_gonePhase() : m.steps_goneLane()}
        </p>
      )}
      {steps.at === 'phase' && <PhaseQuestion places={places} steps={steps} take={take} />}
      {steps.at === 'topic' && <TopicQuestion places={places} steps={steps} take={take} />}
      {steps.at === 'text' && <TextQuestion {...inUse} me={board.info.me} isSticking={isSticking} onStick={() => void stick()} />}
      {steps.at === 'stuck' && <StuckNote board={board} places={places} steps={steps} take={take} onMine={onMine} />}
    </div>
  );
}

/** To the heading of a question that has come, or the field that answers it; not to the one that is there at the opening, or comes with a scene. */
function useFocusOnQuestion({ at, isLed }: Steps) {
  const root = useRef<HTMLDivElement>(null);
  const shown = useRef(at);
  useLayoutEffect(() => {
    if (shown.current === at) return;
    shown.current = at;
    if (isLed && at === 'topic') return;
    root.current?.closest('main')?.scrollTo(0, 0);
    (root.current?.querySelector<HTMLElement>('textarea') ?? root.current?.querySelector<HTMLElement>('h2'))?.focus();
  }, [at, isLed]);
  return root;
}
