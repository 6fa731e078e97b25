import { createContext, useContext } from 'react';
import { createDeviceStorage } from '../../connection/deviceStorage.ts';
import { createDeviceChoice, type DeviceChoice } from '../deviceChoice.ts';

/** Whether a screen reader tells what others do, in both views. */
export type NewsSound = DeviceChoice<'spoken' | 'silent'>;

/** As it was chosen on this device. */
export function newsSoundOnDevice(): NewsSound {
  return createDeviceChoice({
    storage: createDeviceStorage(() => window.localStorage),
    // From when the list alone told it.
    key: 'samenreis.listNews',
    options: ['spoken', 'silent'],
  });
}

const Choice = createContext<NewsSound | null>(null);

export const NewsSoundProvider = Choice.Provider;

export function useNewsSound(): NewsSound {
  const choice = useContext(Choice);
  if (choice === null) throw new Error('What tells news is drawn outside the board.');
  return choice;
}
