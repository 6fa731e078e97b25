import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

interface FocusOnWrong {
  readonly form: RefObject<HTMLFormElement | null>;
  /** To be called at each try: what was found wrong by then takes the focus, which reads out what to do. */
  readonly onTry: () => void;
}

/** Brings whoever sends a form in vain to the first field that has to be mended. */
export function useFocusOnWrong(): FocusOnWrong {
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  useLayoutEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong] input')?.focus();
  }, [tries]);
  return { form, onTry: () => setTries((count) => count + 1) };
}
