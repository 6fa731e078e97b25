import type { BoardInfo, Roster } from '@samenreis/shared/protocol';
import type { BoardConnection } from '../connection/boardConnection.ts';
import { whenSent } from '../connection/whenSent.ts';

/**
 * What a board shows and offers goes by the role it was opened with. Calls once when the names tell another one, and what was done in the
 * old role has arrived.
 */
export function watchRole(
  { me }: Pick<BoardInfo, 'me'>,
  connection: Pick<BoardConnection, 'status' | 'subscribe'>,
  onOther: () => void,
): (roster: Pick<Roster, 'participants'>) => void {
  let isKnown = false;
  return ({ participants }) => {
    const told = participants.find(({ participantId }) => participantId === me.participantId);
    if (isKnown || told === undefined || told.role === me.role) return;
    isKnown = true;
    whenSent(connection, onOther);
  };
}
