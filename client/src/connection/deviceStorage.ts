import { unlessRefused } from './unlessRefused.ts';

/** Web storage that never throws: where the browser blocks it or has no room, it keeps nothing. */
export interface DeviceStorage {
  getItem(key: string): string | null;
  /** Whether it is kept. */
  setItem(key: string, value: string): boolean;
  removeItem(key: string): void;
  keys(): readonly string[];
}

/** @param storage - asked each time, since asking may throw */
export function createDeviceStorage(storage: () => Storage): DeviceStorage {
  return {
    getItem: (key) => unlessRefused(() => storage().getItem(key)),
    setItem(key, value) {
      const isKept = unlessRefused(() => {
        storage().setItem(key, value);
        return true;
      });
      return isKept ?? false;
    },
    removeItem: (key) => void unlessRefused(() => storage().removeItem(key)),
    keys: () => unlessRefused(() => Object.keys(storage())) ?? [],
  };
}
