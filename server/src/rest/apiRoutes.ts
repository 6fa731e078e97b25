import type { Clock } from '@samenreis/shared/base';
import type { Boards } from '../boards/boards.ts';
import type { BoardHome } from '../boards/createBoardHome.ts';
import type { Identity } from '../identity/createIdentity.ts';
import type { BoardStore } from '../storage/index.ts';
import { accountLinkRoutes } from './accountLinkRoutes.ts';
import { accountRoutes } from './accountRoutes.ts';
import { boardRoutes } from './boardRoutes.ts';
import { cardRoutes } from './cardRoutes.ts';
import { descriptionRoute } from './descriptionRoute.ts';
import { facilitatorRoutes } from './facilitatorRoutes.ts';
import { handoverRoutes } from './handoverRoutes.ts';
import { invitationRoutes } from './invitationRoutes.ts';
import { joiningRoutes } from './joiningRoutes.ts';
import { createLeaderRoute } from './leaderRoute.ts';
import { ownAccountRoutes } from './ownAccountRoutes.ts';
import { createBoardRoute, type Route } from './route.ts';

export interface ApiUses {
  readonly identity: Identity;
  readonly boards: Boards;
  readonly home: BoardHome;
  /** Who leads which board. */
  readonly leading: Pick<BoardStore, 'isLedBy'>;
  readonly clock: Clock;
}

/** Every route of the API, each as it is declared. */
export function apiRoutes({ identity, home, boards, leading, clock }: ApiUses): readonly Route[] {
  const boardRoute = createBoardRoute(identity.resolveAccess);
  const routes = [
    ...accountRoutes({ ...identity, boards }),
    ...ownAccountRoutes({ ...identity, clock }),
    ...accountLinkRoutes(identity),
    ...boardRoutes({ ...identity, boardRoute, boards, newBoards: home.newBoards, clock }),
    ...cardRoutes({ ...home, boardRoute, leaderRoute: createLeaderRoute(identity.resolveAccess, leading) }),
    ...facilitatorRoutes({ ...identity, boardRoute }),
    ...invitationRoutes({ ...identity, boardRoute }),
    ...joiningRoutes({ ...identity, clock }),
    ...handoverRoutes({ ...identity, boardRoute, clock }),
  ];
  return [...routes, descriptionRoute(routes)];
}
