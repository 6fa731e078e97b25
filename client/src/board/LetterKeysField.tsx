import { useSyncExternalStore } from 'react';
import { m } from '../i18n/messages.ts';
import { CheckField } from './facilitate/CheckField.tsx';
import { useLetterKeys } from './letterKeys.ts';

/** Turns the keys of one character on or off, on this device and in both views. */
export function LetterKeysField() {
  const choice = useLetterKeys();
  const isOn = useSyncExternalStore(choice.subscribe, choice.get) === 'on';
  return (
    <CheckField
      label={m.canvas_letterKeys()}
      hint={m.canvas_letterKeysHint()}
      isChecked={isOn}
      onChange={(isChecked) => choice.set(isChecked ? 'on' : 'off')}
    />
  );
}
