import { useId } from 'react';
import { FieldFrame } from './FieldFrame.tsx';

interface SelectFieldProps<Option extends string | number> {
  readonly label: string;
  readonly value: Option;
  readonly options: readonly Option[];
  readonly text: (option: Option) => string;
  readonly onValue: (option: Option) => void;
  /** What a key leads to. */
  readonly part?: string;
}

/** A labelled choice of one. */
export function SelectField<Option extends string | number>({
  label,
  value,
  options,
  text,
  onValue,
  part,
}: SelectFieldProps<Option>) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label}>
      <select
        id={id}
        data-part={part}
        className="text-field-input"
        value={value}
        onChange={(event) => {
          const chosen = options[event.target.selectedIndex];
          if (chosen !== undefined) onValue(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {text(option)}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
