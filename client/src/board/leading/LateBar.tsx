import './leading.css';
import type { BoardSnapshot } from '@samenreis/shared/board';
import { isUnderway, type SessionView } from '@samenreis/shared/session';
import { Info, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { m } from '../../i18n/messages.ts';
import { numberText } from '../../i18n/numberText.ts';
import { Button } from '../../ui/Button.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { stepsAround } from '../session/stepsAround.ts';
import { useSession } from '../session/useSession.ts';
import type { Wayfinder } from '../store/wayfinder.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { useLate } from './useLate.ts';

interface LateBarProps {
  readonly board: OpenBoard;
  /** Where there is a view to bring to the place; step by step the places that are asked are offered alone. */
  readonly way?: Pick<Wayfinder, 'lead'>;
}

const noteCountOf = ({ notes }: BoardSnapshot) => notes.size;
const phasesOf = ({ phases }: BoardSnapshot) => phases;

/** Of a scene that is played: the group is there. */
function playedPhase({ scene: { play } }: SessionView) {
  return play !== null && isUnderway(play) ? play.script.phase : undefined;
}

/** For who comes in while the session is under way: where the group is, what it made so far, and the place that the step is about. */
export function LateBar({ board, way }: LateBarProps) {
  const view = useSession(board);
  const { isLate, seen } = useLate(board);
  const count = useBoardPart(board.store, noteCountOf);
  const phases = useBoardPart(board.store, phasesOf);
  const around = view === null ? null : stepsAround(view);
  const asked = around?.step.rule.phases?.find((id) => phases.some((phase) => phase.id === id && !phase.archived));
  // What is pointed at brings everybody there by itself.
  const place = view?.pointing.spotlight === null ? (playedPhase(view) ?? asked) : undefined;
  const latest = useRef(place);
  latest.current = place;
  useEffect(() => {
    if (isLate && latest.current !== undefined) way?.lead({ type: 'phase', phase: latest.current });
  }, [isLate, way]);
  const { number, total, step } = around ?? { number: 0, total: 0, step: null };
  const where = step === null ? '' : m.leading_lateStep({ number, total, title: step.title });
  const made = count === 1 ? m.leading_lateNote() : m.leading_lateNotes({ count: numberText(count) });
  return (
    <>
      <p className="visually-hidden" role="status">
        {isLate && step !== null && `${where} ${made}`}
      </p>
      {isLate && step !== null && (
        <section className="leading-bar" aria-label={m.leading_late()}>
          <Info aria-hidden="true" size={20} />
          <p>
            {where}
            <br />
            {made}
          </p>
          <Button purpose="subtle" iconOnly iconStart={<X aria-hidden="true" />} label={m.leading_hide()} onClick={seen} />
        </section>
      )}
    </>
  );
}
