import type { LaneId } from '@samenreis/shared/base';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import { rejectionText } from '../rejectionText.ts';
import type { BoardStore } from '../store/boardStore.ts';
import { useBoardPart } from '../useBoardPart.ts';

export interface LaneLock {
  readonly isLocked: boolean;
  /** What pressing does, in words that name the lane. */
  readonly label: string;
  toggle(): void;
}

/** The lock of one lane for whoever shows it, such as a menu at its head; null for who may not decide, or where the lane is gone. */
export function useLaneLock(store: BoardStore, laneId: LaneId): LaneLock | null {
  const { announcer } = useServices();
  const lane = useBoardPart(store, ({ lanes }) => lanes.find(({ id }) => id === laneId));
  if (lane === undefined || store.can({ type: 'lockLane', lane: laneId, locked: !lane.locked }) !== null) return null;
  const { locked, name } = lane;
  return {
    isLocked: locked,
    label: locked ? m.facilitate_unlockLane({ lane: name }) : m.facilitate_lockLane({ lane: name }),
    toggle() {
      const done = store.dispatch({ type: 'lockLane', lane: laneId, locked: !locked });
      if (!done.ok) announcer.announce(rejectionText(done.reason));
      else
        announcer.announce(locked ? m.facilitate_laneUnlocked({ lane: name }) : m.facilitate_laneLocked({ lane: name }), 'success');
    },
  };
}
