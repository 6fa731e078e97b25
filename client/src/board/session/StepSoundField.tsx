import { useSyncExternalStore } from 'react';
import { m } from '../../i18n/messages.ts';
import { CheckField } from '../facilitate/CheckField.tsx';
import { playStepEnd } from './playStepEnd.ts';
import { stepSoundOnDevice } from './stepSoundChoice.ts';

/** Turns the sound at the end of a step on or off, on this device and in every view; who turns it on hears it. */
export function StepSoundField() {
  const sound = stepSoundOnDevice();
  const isOn = useSyncExternalStore(sound.subscribe, sound.get) === 'on';

  function handleChange(isChecked: boolean): void {
    sound.set(isChecked ? 'on' : 'off');
    if (isChecked) playStepEnd(window);
  }

  return <CheckField label={m.session_sound()} hint={m.session_soundHint()} isChecked={isOn} onChange={handleChange} />;
}
