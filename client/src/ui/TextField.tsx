import './textField.css';
import { type InputHTMLAttributes, useId } from 'react';

export interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'id'> {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong and what to do; read out with the field. */
  readonly error?: string | null;
  readonly onValue: (value: string) => void;
}

/** A labelled input with its hint and its error bound to it. */
export function TextField({ label, hint, error, onValue, ...input }: TextFieldProps) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="text-field">
      <label htmlFor={id} className="text-field-label">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-field-hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-field-error">
          {error}
        </p>
      )}
      <input
        {...input}
        id={id}
        className="text-field-input"
        aria-describedby={describedBy || undefined}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onValue(event.target.value)}
      />
    </div>
  );
}
