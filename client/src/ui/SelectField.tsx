import { useId } from 'react';
import { describedBy, FieldFrame } from './FieldFrame.tsx';

interface SelectFieldProps<Option extends string | number> {
  readonly label: string;
  /** Null while nothing is chosen, which `notChosen` says then. */
  readonly value: Option | null;
  readonly notChosen?: string;
  readonly options: readonly Option[];
  readonly text: (option: Option) => string;
  readonly onValue: (option: Option) => void;
  /** What is wrong and what to do. */
  readonly error?: string | null;
  /** What a key leads to. */
  readonly part?: string;
}

/** A labelled choice of one. */
export function SelectField<Option extends string | number>(props: SelectFieldProps<Option>) {
  const { label, value, notChosen, options, text, onValue, error, part } = props;
  const id = useId();
  return (
    <FieldFrame id={id} label={label} error={error}>
      <select
        id={id}
        data-part={part}
        className="text-field-input"
        value={value ?? ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { error })}
        onChange={(event) => {
          const chosen = options.find((option) => String(option) === event.target.value);
          if (chosen !== undefined) onValue(chosen);
        }}
      >
        {value === null && <option value="">{notChosen}</option>}
        {options.map((option) => (
          <option key={option} value={option}>
            {text(option)}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
