import { createContext, useContext, useSyncExternalStore } from 'react';
import { createDeviceStorage } from '../connection/deviceStorage.ts';
import { createDeviceChoice, type DeviceChoice } from './deviceChoice.ts';
import { isCharacterTip } from './gestures/keyTip.ts';

/** Whether keys of one letter, digit or sign do something: who speaks to the computer, or has a hand that shakes, turns them off. */
export type LetterKeys = DeviceChoice<'on' | 'off'>;

/** As it was chosen on this device. */
export function letterKeysOnDevice(): LetterKeys {
  return createDeviceChoice({
    storage: createDeviceStorage(() => window.localStorage),
    key: 'samenreis.letterKeys',
    options: ['on', 'off'],
  });
}

const Choice = createContext<LetterKeys | null>(null);

export const LetterKeysProvider = Choice.Provider;

export function useLetterKeys(): LetterKeys {
  const choice = useContext(Choice);
  if (choice === null) throw new Error('What shows keys is drawn outside the board.');
  return choice;
}

export function useHasLetterKeys(): boolean {
  const choice = useLetterKeys();
  return useSyncExternalStore(choice.subscribe, choice.get) === 'on';
}

/** The key as a tooltip or a menu shows it; undefined while it does nothing. */
export function useShownKey(tip: string | undefined): string | undefined {
  const hasLetters = useHasLetterKeys();
  return tip !== undefined && !hasLetters && isCharacterTip(tip) ? undefined : tip;
}
