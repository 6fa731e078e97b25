import { COMMENT_TEXT_MAX } from '@samenreis/shared/board';
import { type KeyboardEvent, type RefObject, useId } from 'react';
import { m } from '../../i18n/messages.ts';
import { pressOf } from '../gestures/keyPress.ts';
import { ariaKeys, keyTip } from '../gestures/keyTip.ts';
import { writingKey } from '../gestures/writingKey.ts';

interface CommentFieldProps {
  readonly label: string;
  readonly value: string;
  /** What is wrong with it. */
  readonly error: string | null;
  readonly fieldRef?: RefObject<HTMLTextAreaElement | null>;
  readonly hasFocus?: boolean;
  readonly onValue: (value: string) => void;
  /** Ctrl and Enter: what is written is done. */
  readonly onDone: () => void;
}

/** Who writes less than this has room enough, and nothing to count. */
const COUNTED_FROM = 400;

/** A labelled field for one comment, with its key, its error and its counter bound to it. */
export function CommentField({ label, value, error, fieldRef, hasFocus = false, onValue, onDone }: CommentFieldProps) {
  const id = useId();
  function handleKeyDown(event: KeyboardEvent): void {
    if (writingKey(pressOf(event)) !== 'done' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onDone();
  }
  return (
    <div className="text-field">
      <label htmlFor={id} className="text-field-label">
        {label}
      </label>
      {error !== null && (
        <p id={`${id}-error`} className="text-field-error">
          {error}
        </p>
      )}
      <textarea
        id={id}
        ref={fieldRef}
        className="text-field-input comment-field"
        rows={3}
        maxLength={COMMENT_TEXT_MAX}
        value={value}
        // biome-ignore lint/a11y/noAutofocus: the press of "Bewerk" asked for this field.
        autoFocus={hasFocus}
        aria-keyshortcuts={ariaKeys(keyTip('writeDone'))}
        aria-invalid={error === null ? undefined : true}
        aria-describedby={error === null ? `${id}-hint` : `${id}-error ${id}-hint`}
        onChange={(event) => onValue(event.target.value)}
        onKeyDown={handleKeyDown}
      />
      <p id={`${id}-hint`} className="text-field-hint comment-hint">
        <span className="comment-key-hint">{m.comment_hint()}</span>
        {value.length >= COUNTED_FROM && <span>{m.canvas_counter({ used: value.length, max: COMMENT_TEXT_MAX })}</span>}
      </p>
    </div>
  );
}
