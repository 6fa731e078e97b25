import { type ReactNode, type SubmitEvent, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useFocusOnWrong } from '../../ui/useFocusOnWrong.ts';

interface NameFormProps {
  readonly label: string;
  readonly button: string;
  readonly error: string;
  /** @returns whether it was taken; the field is emptied then */
  readonly onName: (name: string) => boolean;
  /** What else is chosen for it. */
  readonly children?: ReactNode;
}

const NAME_MAX = 80;

/** One name and a button: how something new begins. */
export function NameForm({ label, button, error, onName, children }: NameFormProps) {
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);

  const { form, onTry } = useFocusOnWrong();

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const given = name.trim();
    setMissing(given === '');
    onTry();
    if (given !== '' && onName(given)) setName('');
  }

  return (
    <form ref={form} className="list-name-form" onSubmit={handleSubmit} noValidate>
      <TextField label={label} value={name} maxLength={NAME_MAX} error={isMissing ? error : null} onValue={setName} />
      {children}
      <Button purpose="secondary" type="submit">
        {button}
      </Button>
    </form>
  );
}
