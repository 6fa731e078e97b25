import type { BoardId, ParticipantId } from '@samenreis/shared/base';
import { dialMoveSchema } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import type { DeviceStorage } from './deviceStorage.ts';
import { dialKey } from './dialKey.ts';
import type { KeptDial } from './pulseChannel.ts';

const storedSchema = v.object({ me: v.string(), move: dialMoveSchema });

/**
 * Others go on seeing where somebody put the dial: after a reload, and in a pause, it stands there for that person too.
 * @param storage - of this tab: nothing stays on the device when the tab is closed
 */
export function createKeptDial(storage: Pick<DeviceStorage, 'getItem' | 'setItem'>, board: BoardId, me: ParticipantId): KeptDial {
  return {
    read() {
      const stored = v.safeParse(v.pipe(v.string(), v.parseJson(), storedSchema), storage.getItem(dialKey(board)));
      // What somebody else felt in this tab is nobody's business.
      return stored.success && stored.output.me === me ? stored.output.move : null;
    },
    write: (move) => void storage.setItem(dialKey(board), JSON.stringify({ me, move })),
  };
}
