import { COMMENT_TEXT_MAX } from '@samenreis/shared/board';
import type { KeyboardEvent, RefObject } from 'react';
import { m } from '../../i18n/messages.ts';
import { TextArea } from '../../ui/TextArea.tsx';
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
  function handleKeyDown(event: KeyboardEvent): void {
    if (writingKey(pressOf(event)) !== 'done' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onDone();
  }
  return (
    <TextArea
      label={label}
      error={error}
      fieldRef={fieldRef}
      className="comment-field"
      maxLength={COMMENT_TEXT_MAX}
      value={value}
      // The press of "Wijzig" asked for this field.
      autoFocus={hasFocus}
      aria-keyshortcuts={ariaKeys(keyTip('writeDone'))}
      foot={
        <>
          <span className="comment-key-hint">{m.comment_hint()}</span>
          {value.length >= COUNTED_FROM && <span>{m.canvas_counter({ used: value.length, max: COMMENT_TEXT_MAX })}</span>}
        </>
      }
      onValue={onValue}
      onKeyDown={handleKeyDown}
    />
  );
}
