import type { PresenceUser } from '@samenreis/shared/protocol';
import type { PresentPerson } from '../connection/presenceStore.ts';

/** Everybody on the board now, this person first; somebody with two windows is one person. */
export function peoplePresent(others: readonly PresentPerson[], me: PresenceUser): readonly PresenceUser[] {
  const byId = new Map(others.map(({ user }) => [user.participantId, user]));
  byId.delete(me.participantId);
  return [me, ...byId.values()];
}
