import { type InputHTMLAttributes, useId } from 'react';
import { type AroundField, describedBy, FieldFrame } from './FieldFrame.tsx';

export interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'id'>, Omit<AroundField, 'foot'> {
  readonly label: string;
  readonly onValue: (value: string) => void;
}

/** A labelled input with its hint and its error bound to it. */
export function TextField({ label, hint, error, onValue, ...input }: TextFieldProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        {...input}
        id={id}
        className="text-field-input"
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onValue(event.target.value)}
      />
    </FieldFrame>
  );
}
