import type { BoardId, ParticipantId } from '@samenreis/shared/base';
import { agendaTemplate } from '@samenreis/shared/session';
import { expect, it } from 'vitest';
import { sessionRoomPerTest } from '../support/sessionRoom.ts';
import { invite, joinBoard } from '../support/startSamenreis.ts';
import type { Visitor } from '../support/visitor.ts';

const rooms = sessionRoomPerTest();

async function setting() {
  const room = await rooms.open();
  const ans = await room.join('Ans');
  const me = async (visitor: Visitor) =>
    ((await visitor.get(`/api/boards/${room.board}`)).body as { me: { participantId: ParticipantId; role: string } }).me;
  const letLead = (by: Visitor, id: ParticipantId | string, leads: boolean) =>
    by.patch(`/api/boards/${room.board}/participants/${id}/leading`, { leads });
  return { room, ans, me, letLead };
}

const viewerOf = async ({ facilitator, board }: { facilitator: Visitor; board: BoardId }, visitor: Visitor) =>
  (await joinBoard(visitor, await invite(facilitator, board, 'viewer'), 'Kijker')).me.participantId;

it('I128 who leads along may do the same at once, on the sockets too, until that is taken back', async () => {
  const { room, ans, me, letLead } = await setting();
  const { participantId } = await me(ans);
  const before = await room.enter(ans);
  const asks = { type: 'replaceAgenda', steps: agendaTemplate(60) } as const;
  expect(await before.ask(asks)).toEqual({ ok: false, reason: 'facilitatorOnly' });
  expect((await letLead(room.facilitator, participantId, true)).status).toBe(204);
  // What the old socket might do is over.
  await before.live.closed;
  expect((await me(ans)).role).toBe('facilitator');
  const leading = await room.enter(ans);
  expect(await leading.ask(asks)).toEqual({ ok: true });
  expect((await ans.get(`/api/boards/${room.board}/participants`)).status).toBe(200);

  expect((await letLead(room.facilitator, participantId, false)).status).toBe(204);
  await leading.live.closed;
  expect((await me(ans)).role).toBe('participant');
  expect(await (await room.enter(ans)).ask({ type: 'start' })).toEqual({ ok: false, reason: 'facilitatorOnly' });
});

it('I128 is asked by who leads alone, and never for oneself, a viewer, who leads by an account or nobody', async () => {
  const { room, ans, me, letLead } = await setting();
  const { participantId } = await me(ans);
  const owner = (await me(room.facilitator)).participantId;
  const viewer = await viewerOf(room, await room.join('Kees', 'viewer'));
  const refusals = [
    [ans, participantId, 403],
    [room.facilitator, owner, 409],
    [room.facilitator, viewer, 409],
    [room.facilitator, 'pnobody0000000', 404],
    [room.facilitator, 'x', 404],
  ] as const;
  for (const [by, id, status] of refusals) expect((await letLead(by, id, true)).status, `${id}`).toBe(status);
  expect((await letLead(room.facilitator, participantId, true)).status).toBe(204);
  // Who leads along takes the part of nobody who leads by an account, and not their own.
  for (const id of [owner, participantId]) expect((await letLead(ans, id, false)).status).toBe(409);
  const piet = (await me(await room.join('Piet'))).participantId;
  expect((await letLead(ans, piet, true)).status).toBe(204);
});

it('I128 who leads along keeps it over another visit by the same link, and loses it when removed', async () => {
  const { room, ans, me, letLead } = await setting();
  const { participantId } = await me(ans);
  await letLead(room.facilitator, participantId, true);
  await joinBoard(ans, await invite(room.facilitator, room.board, 'participant'), 'Ans');
  expect((await me(ans)).role).toBe('facilitator');
  expect((await room.facilitator.post(`/api/boards/${room.board}/participants/${participantId}/remove`)).status).toBe(204);
  expect((await letLead(room.facilitator, participantId, true)).status).toBe(404);
});
