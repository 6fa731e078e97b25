import { type RefObject, type SubmitEvent, useState } from 'react';
import { useFocusOnWrong } from '../../ui/useFocusOnWrong.ts';

interface NameField {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly name: string;
  readonly isMissing: boolean;
  readonly onName: (name: string) => void;
  readonly onSubmit: (event: SubmitEvent) => void;
}

/** The name in a form that cannot do without: `onGiven` hears it, trimmed, when the form is sent with one. */
export function useNameField(initial: string, onGiven: (name: string) => void): NameField {
  const [name, setName] = useState(initial);
  const [isMissing, setMissing] = useState(false);
  const { form, onTry } = useFocusOnWrong();

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const given = name.trim();
    setMissing(given === '');
    onTry();
    if (given !== '') onGiven(given);
  }

  return { form, name, isMissing, onName: setName, onSubmit: handleSubmit };
}
