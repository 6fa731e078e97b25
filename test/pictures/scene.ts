import type { BoardId } from '@samenreis/shared/base';
import { boardSummarySchema, colleagueLinkSchema, createdInvitationSchema, handoverSchema } from '@samenreis/shared/protocol';
import * as v from 'valibot';
import { resetToken } from '../support/operator.ts';
import {
  FACILITATOR,
  firstBoard,
  invite,
  joinBoard,
  type Samenreis,
  setUp,
  startSamenreis,
  tokenOf,
} from '../support/startSamenreis.ts';
import type { Visitor } from '../support/visitor.ts';
import { sessionBoards } from './sessionBoards.ts';
import type { Addresses, Looker, Place } from './states.ts';

/** The servers that are looked at, the addresses there, and who looks. */
export interface Scene extends Readonly<Record<Place, Samenreis>> {
  readonly addresses: Addresses;
  readonly cookies: Readonly<Record<Looker, ReadonlyMap<string, string>>>;
  close(): Promise<void>;
}

export async function setScene(dataDir: string): Promise<Scene> {
  const [first, fresh, used] = [await startSamenreis(), await startSamenreis(), await startSamenreis({ dataDir })];
  const facilitator = await setUp(used);
  const board = await firstBoard(facilitator);
  await makeBoard(facilitator, 'Klantreis jeugd, groep van dinsdag');
  await facilitator.post(`/api/boards/${await makeBoard(facilitator, 'Klantreis jeugd, vorig jaar')}/archive`, { archived: true });
  const deleted = await makeBoard(facilitator, 'Een bord om te oefenen');
  await facilitator.delete(`/api/boards/${deleted}`);
  const participant = await join(used, facilitator, board, 'participant', 'Ans de Vries');
  const viewer = await join(used, facilitator, board, 'viewer', 'Kees');
  const gone = await goneVisitors(used, facilitator, board);
  const colleague = v.parse(colleagueLinkSchema, (await facilitator.post('/api/account/colleagues')).body).link;
  return {
    first,
    fresh,
    used,
    addresses: {
      board,
      deleted,
      written: await copyFor(facilitator, board, participant),
      sessions: await sessionBoards(used, board, { leader: facilitator, participant, viewer }),
      setup: `/beginnen#${tokenOf(first.server.setupLink)}`,
      join: `/meedoen#${await invite(facilitator, board, 'participant')}`,
      joinViewer: `/meedoen#${await invite(facilitator, board, 'viewer')}`,
      joinFacilitator: `/meedoen#${await invite(facilitator, board, 'facilitator')}`,
      colleague: `/collega#${tokenOf(colleague)}`,
      reset: `/nieuw-wachtwoord#${await resetToken(dataDir, FACILITATOR.email)}`,
    },
    cookies: {
      nobody: new Map(),
      newcomer: (await setUp(fresh)).cookies,
      facilitator: facilitator.cookies,
      participant: participant.cookies,
      viewer: viewer.cookies,
      ...gone,
    },
    async close() {
      for (const one of [first, fresh, used]) await one.close();
    },
  };
}

async function makeBoard(facilitator: Visitor, title: string): Promise<BoardId> {
  return v.parse(boardSummarySchema, (await facilitator.post('/api/boards', { title, template: 'jeugdwet' })).body).id;
}

async function join(
  at: Samenreis,
  leader: Visitor,
  board: BoardId,
  role: 'participant' | 'viewer',
  name: string,
): Promise<Visitor> {
  const visitor = at.visitor();
  await joinBoard(visitor, await invite(leader, board, role), name);
  return visitor;
}

/** A board where notes are stuck while it is looked at: the others stay as they are. */
async function copyFor(facilitator: Visitor, example: BoardId, participant: Visitor): Promise<BoardId> {
  const copied = await facilitator.post(`/api/boards/${example}/copy`, {
    title: 'Hulp vragen, groep van donderdag',
    withNotes: true,
  });
  const { id } = v.parse(boardSummarySchema, copied.body);
  await joinBoard(participant, await invite(facilitator, id, 'participant'), 'Ans de Vries');
  return id;
}

/** People who were on the board and have it no more, each in another way. */
async function goneVisitors(at: Samenreis, facilitator: Visitor, board: BoardId) {
  const path = `/api/boards/${board}`;
  const [removed, ended, moved, left] = [at.visitor(), at.visitor(), at.visitor(), at.visitor()];
  const { me } = await joinBoard(removed, await invite(facilitator, board, 'participant'), 'Wim');
  await facilitator.post(`${path}/participants/${me.participantId}/remove`);
  const asked = await facilitator.post(`${path}/invitations`, { role: 'participant', expiresInHours: 24 });
  const { invitation, link } = v.parse(createdInvitationSchema, asked.body);
  await joinBoard(ended, tokenOf(link), 'Joop');
  await facilitator.delete(`${path}/invitations/${invitation.id}?endAccess=1`);
  await joinBoard(moved, await invite(facilitator, board, 'participant'), 'Riet');
  const handover = v.parse(handoverSchema, (await moved.post(`${path}/me/handover`, {})).body);
  await at.visitor().post('/api/continue', { token: tokenOf(handover.link) });
  await joinBoard(left, await invite(facilitator, board, 'participant'), 'Samira');
  await left.post(`${path}/leave`);
  return { removed: removed.cookies, ended: ended.cookies, moved: moved.cookies, left: left.cookies };
}
