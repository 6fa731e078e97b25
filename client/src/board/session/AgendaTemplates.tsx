import { AGENDA_LENGTHS, type AgendaLength, agendaTemplate, presentStep, type SessionView } from '@samenreis/shared/session';
import { useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { useSessionDeeds } from './useSessionDeeds.ts';

interface AgendaTemplatesProps {
  readonly board: OpenBoard;
  readonly view: SessionView;
}

/** Agendas to begin with; what stands there already is not replaced without asking. */
export function AgendaTemplates({ board, view }: AgendaTemplatesProps) {
  const { send } = useSessionDeeds(board);
  const [asked, setAsked] = useState<AgendaLength | null>(null);
  // Under people who walk it no agenda is changed for another.
  if (presentStep(view) !== null) return null;

  function take(length: AgendaLength): void {
    setAsked(null);
    void send({ type: 'replaceAgenda', steps: agendaTemplate(length) });
  }

  return (
    <section className="agenda-templates">
      <h3>{m.session_templates()}</h3>
      <div className="agenda-lengths">
        {AGENDA_LENGTHS.map((length) => (
          <Button key={length} purpose="secondary" onClick={() => (view.agenda.length === 0 ? take(length) : setAsked(length))}>
            {m.session_minutes({ minutes: length })}
          </Button>
        ))}
      </div>
      {asked !== null && (
        <div role="alert" className="agenda-question">
          <p>{m.session_replaceAsk({ minutes: asked })}</p>
          <DialogFoot label={m.session_replace()} onDo={() => take(asked)} onCancel={() => setAsked(null)} />
        </div>
      )}
    </section>
  );
}
