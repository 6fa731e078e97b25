import './textField.css';
import type { ReactNode } from 'react';

/** What stands around a field and is read with it. */
export interface AroundField {
  readonly hint?: string | undefined;
  /** What is wrong and what to do. */
  readonly error?: string | null | undefined;
  /** Below the field: a count, a key. */
  readonly foot?: ReactNode;
}

interface FieldFrameProps extends AroundField {
  /** Of the field. */
  readonly id: string;
  readonly label: string;
  readonly children: ReactNode;
}

/** A field with its label, its hint, its error and its foot; `describedBy` binds them to it. */
export function FieldFrame({ id, label, hint, error, foot, children }: FieldFrameProps) {
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
      {children}
      {foot && (
        <div id={`${id}-foot`} className="text-field-foot">
          {foot}
        </div>
      )}
    </div>
  );
}

/** What `aria-describedby` of the field with this id says. */
export function describedBy(id: string, { hint, error, foot }: AroundField): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`, foot && `${id}-foot`].filter(Boolean).join(' ') || undefined;
}
