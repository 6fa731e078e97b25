import type { Lane } from '@samenreis/shared/board';
import { m } from '../../i18n/messages.ts';
import type { StructurePorts } from '../structure/structurePorts.ts';

export interface LaneLock {
  readonly isLocked: boolean;
  /** Locks the lane or takes the lock off, and says so. */
  toggle(): void;
}

/** The lock of one lane, for whoever shows it: a menu at its head, or a switch in the settings; null for who may not decide. */
export function laneLock({ id, name, locked }: Lane, { can, run }: Pick<StructurePorts, 'can' | 'run'>): LaneLock | null {
  const command = { type: 'lockLane', lane: id, locked: !locked } as const;
  if (can(command) !== null) return null;
  return {
    isLocked: locked,
    toggle() {
      run(command, locked ? m.facilitate_laneUnlocked({ lane: name }) : m.facilitate_laneLocked({ lane: name }));
    },
  };
}
