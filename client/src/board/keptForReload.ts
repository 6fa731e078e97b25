import type { BoardId, ParticipantId } from '@samenreis/shared/base';
import * as v from 'valibot';
import type { DeviceStorage } from '../connection/deviceStorage.ts';

/** Why the board was loaded anew, and what of the person's work is not on it any more. */
export interface Reloaded {
  readonly why: 'refused' | 'epochChanged';
  readonly texts: readonly string[];
  /** Something was not confirmed, and the board is not as it was on this screen: also what is no text may be missing. */
  readonly isWorkLost: boolean;
}

/** What is given back, until the person has seen it: the copy it came from is gone when the dialog opens. */
export interface KeptForReload {
  read(me: ParticipantId): Reloaded | null;
  keep(me: ParticipantId, reloaded: Reloaded): void;
  /** The person has dealt with it. */
  forget(): void;
}

const storedSchema = v.object({
  me: v.string(),
  why: v.picklist(['refused', 'epochChanged']),
  texts: v.array(v.string()),
  isWorkLost: v.boolean(),
});

/** @param storage - of this tab: it survives a reload, and nothing stays on the device when the tab is closed */
export function createKeptForReload(
  storage: Pick<DeviceStorage, 'getItem' | 'setItem' | 'removeItem'>,
  board: BoardId,
): KeptForReload {
  const key = `samenreis.kept.${board}`;
  const forget = () => storage.removeItem(key);
  return {
    read(me) {
      const stored = v.safeParse(v.pipe(v.string(), v.parseJson(), storedSchema), storage.getItem(key));
      if (!stored.success) return null;
      const { me: whose, ...reloaded } = stored.output;
      if (whose === me) return reloaded;
      // Somebody else uses this tab now.
      forget();
      return null;
    },
    keep: (me, reloaded) => void storage.setItem(key, JSON.stringify({ me, ...reloaded })),
    forget,
  };
}
