import type { DeviceStorage } from '../connection/deviceStorage.ts';

/** One of a few options that a person chose on this device, and that stays chosen there. */
export interface DeviceChoice<Option extends string> {
  get(): Option;
  set(option: Option): void;
  subscribe(listener: () => void): () => void;
}

export interface DeviceChoiceParts<Option extends string> {
  /** Keeps nothing where the browser refuses; the choice then holds until the page is closed. */
  readonly storage: Pick<DeviceStorage, 'getItem' | 'setItem'>;
  readonly key: string;
  /** The first is chosen until somebody chooses. */
  readonly options: readonly [Option, ...Option[]];
}

export function createDeviceChoice<Option extends string>({
  storage,
  key,
  options,
}: DeviceChoiceParts<Option>): DeviceChoice<Option> {
  const listeners = new Set<() => void>();
  const stored = storage.getItem(key);
  let current: Option = options.find((option) => option === stored) ?? options[0];
  return {
    get: () => current,
    set(option) {
      if (option === current) return;
      current = option;
      storage.setItem(key, option);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
