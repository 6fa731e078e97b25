import type { BoardId, Clock, Random } from '@samenreis/shared/base';
import type { Role } from '@samenreis/shared/board';
import type { LocalCopies } from '../connection/localCopies.ts';
import type { RestClient } from '../rest/restClient.ts';
import type { KeptWork } from './keptForReload.ts';

/** What a board's session is made of. */
export interface BoardSessionParts {
  readonly boardId: BoardId;
  readonly rest: RestClient;
  readonly copies: LocalCopies;
  readonly clock: Clock;
  readonly random: Random;
  /** The page's window, for sockets, databases and the event of a network that is back. */
  readonly window: Window & typeof globalThis;
  /** The board was loaded anew; or what an earlier page of this tab lost was not dealt with yet. */
  readonly onReloaded: (work: KeptWork) => void;
  /** Somebody who leads had this person lead along, or take part again; the board is open anew by then. */
  readonly onRoleChanged: (role: Role) => void;
  /** What this device kept of the board could not be read and was deleted; the board goes on from the server. */
  readonly onCopyDamaged: () => void;
}
