import { type AgendaStep, agendaMinutes, presentStep, type SessionView } from '@samenreis/shared/session';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { keepFocus } from '../../ui/keepFocus.ts';
import type { Openable } from '../lazyDialog.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { AgendaStepRow } from './AgendaStepRow.tsx';
import { AgendaTemplates } from './AgendaTemplates.tsx';
import { EndQuestion } from './EndQuestion.tsx';
import { newStep } from './newStep.ts';
import { SessionClock } from './SessionClock.tsx';
import { StepForm } from './StepForm.tsx';
import { useSession } from './useSession.ts';
import { useSessionDeeds } from './useSessionDeeds.ts';

interface AgendaDialogProps extends Openable {
  readonly board: OpenBoard;
}

/** The whole agenda (draaiboek): to read for everybody, to put in order and to lead by for who leads. */
export function AgendaDialog({ board, isOpen, onClose }: AgendaDialogProps) {
  const view = useSession(board);
  const [isEnding, setEnding] = useState(false);
  const close = () => {
    setEnding(false);
    onClose();
  };
  return (
    <>
      <Dialog title={m.session_agenda()} isOpen={isOpen && !isEnding && view !== null} onClose={onClose}>
        {view !== null && <Agenda board={board} view={view} onEnd={() => setEnding(true)} />}
      </Dialog>
      <EndQuestion board={board} isOpen={isOpen && isEnding} onClose={close} />
    </>
  );
}

interface AgendaProps {
  readonly board: OpenBoard;
  readonly view: SessionView;
}

function Agenda({ board, view, onEnd }: AgendaProps & { readonly onEnd: () => void }) {
  const [draft, setDraft] = useState<AgendaStep | null>(null);
  const { send } = useSessionDeeds(board);
  const leads = board.info.me.role === 'facilitator';
  const present = presentStep(view);

  async function add(step: AgendaStep): Promise<void> {
    if (await send({ type: 'addStep', step, before: null })) setDraft(null);
  }

  return (
    <section ref={keepFocus} className="agenda-content" tabIndex={-1} aria-label={m.session_agenda()}>
      <AgendaFacts board={board} view={view} />
      <ol className="agenda">
        {view.agenda.map((step, index) => (
          <AgendaStepRow key={step.id} board={board} view={view} step={step} index={index} />
        ))}
      </ol>
      {leads && (
        <>
          {draft === null ? (
            <Button purpose="secondary" iconStart={<Plus aria-hidden="true" />} onClick={() => setDraft(newStep(Math.random))}>
              {m.session_addStep()}
            </Button>
          ) : (
            <StepForm store={board.store} step={draft} onSave={add} onCancel={() => setDraft(null)} />
          )}
          <AgendaTemplates board={board} view={view} />
          {present === null ? (
            <StartAgain board={board} view={view} />
          ) : (
            <div className="agenda-start">
              <Button purpose="secondary" onClick={onEnd}>
                {m.session_end()}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** How long it takes in all, and about when it will be over. */
function AgendaFacts({ board, view }: AgendaProps) {
  return (
    <div className="agenda-facts">
      <p>{m.session_agendaFacts({ count: view.agenda.length, minutes: agendaMinutes(view.agenda) })}</p>
      <SessionClock board={board} />
    </div>
  );
}

/** The first time it begins at the press; when it has been walked, all would be thrown back by a slip of the thumb. */
function StartAgain({ board, view }: AgendaProps) {
  const { send, refusalOf } = useSessionDeeds(board);
  const [isAsking, setAsking] = useState(false);
  if (refusalOf({ type: 'start' }) !== null) return null;
  const isAgain = view.progress.stage === 'ended';
  const start = () => void send({ type: 'start' });
  if (isAsking)
    return (
      <div className="agenda-question">
        <p>{m.session_startAgainAsk()}</p>
        <DialogFoot label={m.session_startAgain()} onDo={start} onCancel={() => setAsking(false)} />
      </div>
    );
  return (
    <div className="agenda-start">
      <Button purpose="primary" onClick={isAgain ? () => setAsking(true) : start}>
        {isAgain ? m.session_startAgain() : m.session_start()}
      </Button>
    </div>
  );
}
