import { useSyncExternalStore } from 'react';
import { m } from '../../i18n/messages.ts';
import { CheckField } from '../facilitate/CheckField.tsx';
import { useNewsSound } from './newsSound.ts';

interface NewsSoundFieldProps {
  readonly hint?: string;
}

/** Silences what is read out of others' work, on this device and in both views. */
export function NewsSoundField({ hint }: NewsSoundFieldProps) {
  const sound = useNewsSound();
  const isSpoken = useSyncExternalStore(sound.subscribe, sound.get) === 'spoken';
  return (
    <CheckField
      label={m.list_newsSpoken()}
      {...(hint === undefined ? {} : { hint })}
      isChecked={isSpoken}
      onChange={(isChecked) => sound.set(isChecked ? 'spoken' : 'silent')}
    />
  );
}
