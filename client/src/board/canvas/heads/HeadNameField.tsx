import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';

interface HeadNameFieldProps {
  readonly label: string;
  readonly name: string;
  readonly onTyped: (text: string) => void;
  /** Null: as it was. `byKey`: the focus goes back to the head. */
  readonly onDone: (name: string | null, byKey: boolean) => void;
}

const NAME_MAX = 80;

/** A name, written where it stands. Enter and leaving keep it, Escape does not. */
export function HeadNameField({ label, name, onTyped, onDone }: HeadNameFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  function finish(isKept: boolean, byKey: boolean): void {
    if (isDone.current) return;
    isDone.current = true;
    const typed = field.current?.value.trim() ?? '';
    onDone(isKept && typed !== '' && typed !== name ? typed : null, byKey);
  }

  function handleKeyDown(event: KeyboardEvent): void {
    // The board's own keys, and the way back of the bars, are not for what is written here.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') finish(true, true);
    else if (event.key === 'Escape') finish(false, true);
    else return;
    event.preventDefault();
  }

  return (
    <input
      ref={field}
      className="head-name"
      aria-label={label}
      defaultValue={name}
      maxLength={NAME_MAX}
      onChange={(event) => onTyped(event.target.value)}
      onKeyDown={handleKeyDown}
      onBlur={() => finish(true, false)}
    />
  );
}
