import type { BoardSnapshot, Role } from '@samenreis/shared/board';

/** Whether this person may change anything at all now: a viewer never, on a locked board a facilitator alone. */
export function mayChange(role: Role, { locked }: Pick<BoardSnapshot['board'], 'locked'>): boolean {
  return role === 'facilitator' || (role !== 'viewer' && !locked);
}
