import { NOTE_TEXT_MAX, type Perspective } from '@samenreis/shared/board';
import { type KeyboardEvent, type SubmitEvent, useId, useRef, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { perspectiveText } from '../../i18n/perspectiveText.ts';
import { Button } from '../../ui/Button.tsx';
import { openIn } from './openPlaces.ts';
import { laneText, topicText } from './placeText.ts';
import { QuestionHead } from './QuestionHead.tsx';
import type { Topic } from './stepMachine.ts';
import type { StepsInUse } from './useSteps.ts';

interface TextQuestionProps extends StepsInUse {
  /** The paper of the note: it is from this person. */
  readonly perspective: Perspective;
  readonly isSticking: boolean;
  readonly onStick: () => void;
}

const questions = {
  emotion: m.steps_textEmotion,
  moment: m.steps_textMoment,
  tip: m.steps_textTip,
} satisfies Record<Topic['kind'], () => string>;

/** The words, and sticking. */
export function TextQuestion({ steps, places, take, perspective, isSticking, onStick }: TextQuestionProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isEmptyError, setEmptyError] = useState(false);
  const { topic, text } = steps;
  const phase = places.phases.find((one) => one.id === steps.phase)?.name ?? '';
  const lane = places.lanes.find((one) => one.id === steps.lane);
  const isOpen = steps.lane !== null && openIn(places).lanes.includes(steps.lane);
  const answered = [lane === undefined ? '' : laneText(lane, places.lanes), phase, topic === null ? '' : topicText(topic)];

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    setEmptyError(text.trim() === '');
    if (text.trim() === '' || !isOpen) field.current?.focus();
    else onStick();
  }

  /** The key in the corner of a phone's keyboard says "send"; a new line is Shift and Enter. */
  function handleKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  }

  return (
    <form className="steps-write" onSubmit={handleSubmit} noValidate>
      <QuestionHead at="text" id={id} answered={answered.filter((one) => one !== '')} take={take}>
        {questions[topic?.kind ?? 'moment']()}
      </QuestionHead>
      <textarea
        ref={field}
        rows={4}
        value={text}
        maxLength={NOTE_TEXT_MAX}
        enterKeyHint="send"
        aria-labelledby={id}
        aria-describedby={`${id}-error ${id}-hint ${id}-count`}
        aria-invalid={isEmptyError ? true : undefined}
        onChange={(event) => take({ type: 'write', text: event.target.value })}
        onKeyDown={handleKeyDown}
      />
      <p id={`${id}-count`} className="steps-count">
        {m.list_count({ used: text.length, max: NOTE_TEXT_MAX })}
      </p>
      <p id={`${id}-error`} className="steps-error" role="alert">
        {isEmptyError && text.trim() === '' ? m.list_textError() : ''}
      </p>
      <Button purpose="primary" type="submit" className="steps-go" busy={isSticking} disabled={!isOpen}>
        {m.steps_stick()}
      </Button>
      <p id={`${id}-hint`} className="steps-hint">
        {m.steps_writeHint({ perspective: perspectiveText(perspective) })}
      </p>
    </form>
  );
}
