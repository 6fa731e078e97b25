import type { Clock } from '@samenreis/shared/base';
import type { Boards } from '../boards/boards.ts';
import type { NewBoards } from '../boards/newBoards.ts';
import type { Identity } from '../identity/createIdentity.ts';
import { accountRoutes } from './accountRoutes.ts';
import { boardRoutes } from './boardRoutes.ts';
import { facilitatorRoutes } from './facilitatorRoutes.ts';
import { invitationRoutes } from './invitationRoutes.ts';
import { joiningRoutes } from './joiningRoutes.ts';
import { createBoardRoute, type Route } from './route.ts';

export interface ApiUses {
  readonly identity: Identity;
  readonly boards: Boards;
  readonly newBoards: NewBoards;
  readonly clock: Clock;
}

/** Every route of the API, each with who it admits; the paths stand in the protocol. */
export function apiRoutes({ identity, boards, newBoards, clock }: ApiUses): readonly Route[] {
  const boardRoute = createBoardRoute(identity.resolveAccess);
  return [
    ...accountRoutes({ ...identity, boards }),
    ...boardRoutes({ ...identity, boardRoute, boards, newBoards, clock }),
    ...facilitatorRoutes({ ...identity, boardRoute }),
    ...invitationRoutes({ ...identity, boardRoute }),
    ...joiningRoutes({ ...identity, boardRoute, clock }),
  ];
}
