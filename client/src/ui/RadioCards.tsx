import './radioCards.css';
import { type ReactNode, useId, useRef } from 'react';

interface RadioCardsProps<Option extends string | number> {
  /** Of the group, for the browser. */
  readonly name: string;
  /** What is asked. */
  readonly legend: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly options: readonly Option[];
  readonly chosen: Option | null;
  /** @param isPressed - by finger or mouse: with the keys one also comes past what one does not want */
  readonly onChoose: (option: Option, isPressed: boolean) => void;
  /** What is on a card. */
  readonly face: (option: Option) => ReactNode;
  /** More about an option, read after its name. */
  readonly explanation?: (option: Option) => string;
  /** Where the card itself does not show that it is chosen. */
  readonly hasVisibleButtons?: boolean;
  readonly className: string;
}

/** Cards, one choice: radio buttons underneath, so that arrows and screen readers work as everywhere. */
export function RadioCards<Option extends string | number>(props: RadioCardsProps<Option>) {
  const { legend, hint, error = null, options, className } = props;
  const id = useId();
  const describedBy = [hint !== undefined && `${id}-hint`, error !== null && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset
      className={`radio-cards ${className}`}
      aria-describedby={describedBy || undefined}
      data-wrong={error !== null || undefined}
    >
      <legend>{legend}</legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-field-hint">
          {hint}
        </p>
      )}
      {error !== null && (
        <p id={`${id}-error`} className="text-field-error">
          {error}
        </p>
      )}
      {options.map((option) => (
        <RadioCard key={option} {...props} option={option} />
      ))}
    </fieldset>
  );
}

interface RadioCardProps<Option extends string | number> extends RadioCardsProps<Option> {
  readonly option: Option;
}

function RadioCard<Option extends string | number>({ option, name, chosen, onChoose, face, ...props }: RadioCardProps<Option>) {
  const { explanation, hasVisibleButtons = false } = props;
  const id = useId();
  const isPressed = useRef(false);
  return (
    <label
      className="radio-card"
      onPointerDown={() => {
        isPressed.current = true;
      }}
      onKeyDown={() => {
        isPressed.current = false;
      }}
    >
      <input
        type="radio"
        name={name}
        className={hasVisibleButtons ? undefined : 'visually-hidden'}
        checked={option === chosen}
        aria-describedby={explanation && id}
        onChange={() => onChoose(option, isPressed.current)}
      />
      {face(option)}
      {explanation && (
        <span id={id} className="radio-card-text">
          {explanation(option)}
        </span>
      )}
    </label>
  );
}
