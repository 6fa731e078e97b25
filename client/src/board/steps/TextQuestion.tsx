import { NOTE_TEXT_MAX } from '@samenreis/shared/board';
import { type KeyboardEvent, type SubmitEvent, useId, useRef, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { perspectiveText } from '../../i18n/perspectiveText.ts';
import { Button } from '../../ui/Button.tsx';
import { lazyPart } from '../lazyDialog.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { openIn } from './openPlaces.ts';
import { laneText, topicText } from './placeText.ts';
import { QuestionHead } from './QuestionHead.tsx';
import type { Topic } from './stepMachine.ts';
import { stepParts } from './stepParts.ts';
import type { StepsInUse } from './useSteps.ts';

const ForOther = lazyPart(() => stepParts.forOther().then((part) => part.ForOther));
/** It stays as long as the question does. */
const doNothing = () => {};

interface TextQuestionProps extends StepsInUse {
  /** Whose side this person looks from, and whether they may write for somebody else. */
  readonly me: Pick<OpenBoard['info']['me'], 'perspective' | 'role'>;
  readonly isSticking: boolean;
  readonly onStick: () => void;
}

const questions = {
  emotion: m.steps_textEmotion,
  moment: m.steps_textMoment,
  tip: m.steps_textTip,
} satisfies Record<Topic['kind'], () => string>;

/** The words, and sticking. */
export function TextQuestion({ steps, places, take, me, isSticking, onStick }: TextQuestionProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isEmptyError, setEmptyError] = useState(false);
  const { topic, text } = steps;
  const other = me.role === 'facilitator' ? steps.forOther : null;
  const side = other ?? me.perspective;
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
      <ForOther isOpen={me.role === 'facilitator'} onClose={doNothing} other={other} mine={me.perspective} take={take} />
      <Button purpose="primary" type="submit" className="steps-go" busy={isSticking} disabled={!isOpen}>
        {m.steps_stick()}
      </Button>
      <p id={`${id}-hint`} className="steps-hint">
        {side !== 'other' && m.steps_writeAs({ perspective: perspectiveText(side) })} {m.steps_writeHint()}
      </p>
    </form>
  );
}
