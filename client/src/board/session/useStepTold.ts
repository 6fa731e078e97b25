import { presentStep } from '@samenreis/shared/session';
import { useEffect, useRef, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import type { OpenBoard } from '../openBoard.ts';
import { playStepEnd } from './playStepEnd.ts';
import { stepSoundOnDevice } from './stepSoundChoice.ts';
import { useSession } from './useSession.ts';
import { useStepLeft } from './useStepLeft.ts';

/** A page that slept through the end of a step does not sound for what is long over. */
const NEWS_MS = 5_000;

/** What a screen reader is told of the session as it goes: the step that begins, the pause, and the end of the time, with its sound. */
export function useStepTold(board: OpenBoard): string {
  const view = useSession(board);
  const leftMs = useStepLeft(board);
  const [text, setText] = useState('');
  const step = view === null ? null : presentStep(view);
  const stage = view?.progress.stage;
  const place = view === null || step === null ? 0 : view.agenda.indexOf(step) + 1;
  const total = view?.agenda.length ?? 0;
  const told = useRef<{ readonly step: string | undefined; readonly stage: string | undefined } | null>(null);

  useEffect(() => {
    const before = told.current;
    told.current = { step: step?.id, stage };
    // What stood there at the opening is read where it stands.
    if (before === null || (before.step === step?.id && before.stage === stage)) return;
    if (stage === 'ended') setText(m.session_endedTold());
    else if (stage === 'paused') setText(m.session_paused());
    else if (step !== null && before.step === step.id) setText(m.session_resumed());
    else if (step !== null) setText(m.session_stepTold({ number: place, total, title: step.title, asked: step.instruction }));
  }, [step, stage, place, total]);

  const endsAtMs = view?.progress.stage === 'running' ? view.progress.endsAtMs : null;
  const isOver = leftMs !== null && leftMs <= 0;
  const seenRunning = useRef<number | null>(null);
  useEffect(() => {
    if (endsAtMs === null) return;
    if (!isOver) {
      seenRunning.current = endsAtMs;
      return;
    }
    // Once, and only where the time ran out before the eyes of this person.
    if (seenRunning.current !== endsAtMs) return;
    seenRunning.current = null;
    setText(m.session_timeOver());
    if (board.session.nowMs() - endsAtMs < NEWS_MS && stepSoundOnDevice().get() === 'on') playStepEnd(window);
  }, [endsAtMs, isOver, board.session]);

  return text;
}
