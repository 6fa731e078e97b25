import { type RefObject, type TextareaHTMLAttributes, useId } from 'react';
import { type AroundField, describedBy, FieldFrame } from './FieldFrame.tsx';

interface TextAreaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'id'>, AroundField {
  readonly label: string;
  readonly fieldRef?: RefObject<HTMLTextAreaElement | null> | undefined;
  readonly onValue: (value: string) => void;
}

/** A labelled field of several lines. */
export function TextArea({ label, hint, error, foot, fieldRef, className, onValue, ...area }: TextAreaProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} foot={foot}>
      <textarea
        rows={3}
        {...area}
        ref={fieldRef}
        id={id}
        className={className === undefined ? 'text-field-input' : `text-field-input ${className}`}
        aria-describedby={describedBy(id, { hint, error, foot })}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onValue(event.target.value)}
      />
    </FieldFrame>
  );
}
