import { type AgendaStep, presentStep, type SessionView } from '@samenreis/shared/session';
import { ArrowDown, ArrowUp, EyeOff, Pencil, SkipForward, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import type { OpenBoard } from '../openBoard.ts';
import { StepForm } from './StepForm.tsx';
import { stepKindText } from './stepKindText.ts';
import { useSessionDeeds } from './useSessionDeeds.ts';

interface AgendaStepRowProps {
  readonly board: OpenBoard;
  readonly view: SessionView;
  readonly step: AgendaStep;
  readonly index: number;
}

/** One step of the agenda: what it is, how long it takes, and for who leads what can be done with it. */
export function AgendaStepRow({ board, view, step, index }: AgendaStepRowProps) {
  const [isChanging, setChanging] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const { send } = useSessionDeeds(board);
  const isPresent = presentStep(view)?.id === step.id;

  async function save(changed: AgendaStep): Promise<void> {
    const { id, ...fields } = changed;
    if (await send({ type: 'changeStep', step: id, fields })) close();
  }

  function close(): void {
    setChanging(false);
    row.current?.focus();
  }

  return (
    <li ref={row} tabIndex={-1} className="agenda-step" aria-current={isPresent ? 'step' : undefined}>
      <p className="agenda-title">
        <strong>{step.title}</strong>
        <span>{m.session_minutes({ minutes: step.minutes })}</span>
      </p>
      <p className="agenda-kind">
        {isPresent && <strong>{m.session_now()}</strong>}
        {stepKindText(step.kind) !== step.title && <span>{stepKindText(step.kind)}</span>}
        {step.rule.secrecy !== 'open' && step.rule.kinds.length > 0 && (
          <span className="agenda-hidden">
            <EyeOff size={16} aria-hidden="true" /> {m.session_hiddenFirst()}
          </span>
        )}
      </p>
      {step.instruction !== '' && !isChanging && <p>{step.instruction}</p>}
      {isChanging && <StepForm store={board.store} step={step} onSave={save} onCancel={close} />}
      {board.info.me.role === 'facilitator' && !isChanging && (
        <StepDeeds board={board} view={view} step={step} index={index} onChange={() => setChanging(true)} />
      )}
    </li>
  );
}

interface StepDeedsProps extends AgendaStepRowProps {
  readonly onChange: () => void;
}

function StepDeeds({ board, view, step, index, onChange }: StepDeedsProps) {
  const { announcer } = useServices();
  const { send, refusalOf } = useSessionDeeds(board);
  const { agenda } = view;
  const present = presentStep(view);
  const [above, below] = [agenda[index - 1], agenda[index + 1]];
  const named = <span className="visually-hidden"> {step.title}</span>;

  async function remove(): Promise<void> {
    if (!(await send({ type: 'removeStep', step: step.id }))) return;
    const putBack = () => void send({ type: 'addStep', step, before: below?.id ?? null });
    announcer.offer(m.session_removed({ step: step.title }), { label: m.session_putBack(), onPress: putBack });
  }

  return (
    <div className="agenda-deeds small-buttons">
      {present !== null && present.id !== step.id && (
        <button type="button" onClick={() => void send({ type: 'goTo', from: present.id, to: step.id })}>
          <SkipForward size={16} aria-hidden="true" /> {m.session_goHere()}
          {named}
        </button>
      )}
      <button type="button" onClick={onChange}>
        <Pencil size={16} aria-hidden="true" /> {m.session_change()}
        {named}
      </button>
      {above !== undefined && (
        <button type="button" onClick={() => void send({ type: 'moveStep', step: step.id, before: above.id })}>
          <ArrowUp size={16} aria-hidden="true" /> {m.session_up()}
          {named}
        </button>
      )}
      {below !== undefined && (
        <button type="button" onClick={() => void send({ type: 'moveStep', step: step.id, before: agenda[index + 2]?.id ?? null })}>
          <ArrowDown size={16} aria-hidden="true" /> {m.session_down()}
          {named}
        </button>
      )}
      {refusalOf({ type: 'removeStep', step: step.id }) === null && (
        <button type="button" onClick={() => void remove()}>
          <Trash2 size={16} aria-hidden="true" /> {m.session_remove()}
          {named}
        </button>
      )}
    </div>
  );
}
