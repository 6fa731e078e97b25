import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '../../i18n/messages.ts';
import { QUESTIONS, type Question, type StepEvent } from './stepMachine.ts';

interface QuestionHeadProps {
  readonly at: Question;
  /** For the field that the question names. */
  readonly id: string;
  /** What was answered so far. */
  readonly answered?: readonly string[];
  readonly take: (event: StepEvent) => void;
  readonly children: ReactNode;
}

/** A question with how far it is, what was answered before, and the way back. */
export function QuestionHead({ at, id, answered = [], take, children }: QuestionHeadProps) {
  const number = QUESTIONS.indexOf(at) + 1;
  return (
    <>
      <div className="steps-progress">
        {number > 1 && (
          <button type="button" className="steps-back" onClick={() => take({ type: 'back' })}>
            <ChevronLeft size={20} aria-hidden="true" />
            {m.steps_back()}
          </button>
        )}
        <span aria-hidden="true">{m.steps_progress({ number, total: QUESTIONS.length })}</span>
      </div>
      <h2 id={id} tabIndex={-1}>
        <span className="visually-hidden">{m.steps_progress({ number, total: QUESTIONS.length })}. </span>
        {children}
      </h2>
      {answered.length > 0 && <p className="steps-answered">{answered.join(' · ')}</p>}
    </>
  );
}
