import { type SubmitEvent, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';

interface NameFormProps {
  readonly label: string;
  readonly button: string;
  readonly error: string;
  /** @returns whether it was taken; the field is emptied then */
  readonly onName: (name: string) => boolean;
}

const NAME_MAX = 80;

/** One name and a button: how something new begins. */
export function NameForm({ label, button, error, onName }: NameFormProps) {
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const given = name.trim();
    setMissing(given === '');
    if (given !== '' && onName(given)) setName('');
  }

  return (
    <form className="list-name-form" onSubmit={handleSubmit} noValidate>
      <TextField label={label} value={name} maxLength={NAME_MAX} error={isMissing ? error : null} onValue={setName} />
      <Button purpose="secondary" type="submit">
        {button}
      </Button>
    </form>
  );
}
