import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { EndQuestion } from './EndQuestion.tsx';
import { stepsAround } from './stepsAround.ts';
import { useSession } from './useSession.ts';
import { useSessionDeeds } from './useSessionDeeds.ts';

/** A group that needs longer seldom needs a quarter of an hour; pressed again it adds up. */
const MORE_MINUTES = 2;

/** For who leads: on, back, a pause, and more time. */
export function LeadControls({ board }: { readonly board: OpenBoard }) {
  const [isEnding, setEnding] = useState(false);
  const view = useSession(board);
  const { send } = useSessionDeeds(board);
  const around = view === null ? null : stepsAround(view);
  if (around === null) return null;
  const { step, before, after } = around;
  const isPaused = view?.progress.stage === 'paused';
  return (
    <div className="session-lead">
      <Button
        purpose="secondary"
        iconOnly
        iconStart={<ChevronLeft aria-hidden="true" />}
        label={before === null ? m.session_back() : m.session_backTo({ step: before.title })}
        disabled={before === null}
        onClick={() => before !== null && void send({ type: 'goTo', from: step.id, to: before.id })}
      />
      <Button
        purpose="secondary"
        iconOnly
        iconStart={isPaused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
        label={isPaused ? m.session_resume() : m.session_pause()}
        onClick={() => void send({ type: isPaused ? 'resume' : 'pause' })}
      />
      <Button purpose="secondary" onClick={() => void send({ type: 'extend', step: step.id, minutes: MORE_MINUTES })}>
        <span aria-hidden="true">{m.session_moreShort({ minutes: MORE_MINUTES })}</span>
        <span className="visually-hidden">{m.session_more({ minutes: MORE_MINUTES })}</span>
      </Button>
      {after === null ? (
        <Button purpose="primary" onClick={() => setEnding(true)}>
          {m.session_end()}
        </Button>
      ) : (
        <Button
          purpose="primary"
          className="session-next"
          iconEnd={<ChevronRight aria-hidden="true" />}
          title={after.title}
          onClick={() => void send({ type: 'goTo', from: step.id, to: after.id })}
        >
          {m.session_next()}
          <span className="visually-hidden"> {after.title}</span>
        </Button>
      )}
      <EndQuestion board={board} isOpen={isEnding} onClose={() => setEnding(false)} />
    </div>
  );
}
