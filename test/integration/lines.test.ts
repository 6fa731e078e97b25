import type { LinesView } from '@samenreis/shared/session';
import { LEADERLESS_AFTER_MS, LOST_AFTER_MS } from '@samenreis/shared/session';
import { expect, it } from 'vitest';
import { sessionRoomPerTest } from '../support/sessionRoom.ts';
import { createManualClock } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';

const rooms = sessionRoomPerTest();
const linesIn = (packets: readonly string[]): readonly LinesView[] =>
  packets.map((packet) => JSON.parse(packet)).flatMap(([event, view]) => (event === 'lines' ? [view] : []));

it('J67 J68 over the sockets: who leads hears whose connection broke, all hear that nobody leads, and nobody else hears of anybody', async () => {
  const clock = createManualClock();
  const room = await rooms.open({ clock });
  const visitor = await room.join('Ans');
  const ans = await room.enter(visitor);
  const piet = await room.enter(await room.join('Piet'));
  // As where a phone loses its network: nobody says goodbye.
  ans.live.socket.io.engine.close();
  await ans.live.closed;
  // The server has noticed it when the next one who comes is served.
  await room.enter(await room.join('Kees'));
  clock.advance(LOST_AFTER_MS);
  await room.enter(await room.join('Jan'));
  await eventually(() =>
    expect(
      linesIn(room.leader.packets)
        .at(-1)
        ?.troubles.map(({ trouble }) => trouble),
    ).toEqual(['lost']),
  );
  await room.enter(visitor);
  await eventually(() => expect(linesIn(room.leader.packets).at(-1)?.troubles).toEqual([]));

  room.leader.live.socket.io.engine.close();
  await room.leader.live.closed;
  await room.enter(await room.join('Mies'));
  clock.advance(LEADERLESS_AFTER_MS);
  await room.enter(await room.join('Wim'));
  await eventually(() => expect(linesIn(piet.packets).at(-1)?.leaderlessSinceMs).not.toBeNull());
  await room.enter(room.facilitator);
  await eventually(() => expect(linesIn(piet.packets).at(-1)?.leaderlessSinceMs).toBeNull());
  expect(linesIn(piet.packets).flatMap(({ troubles }) => troubles)).toEqual([]);
});

it('J76 a connection that comes back is another one: nothing of the old one is given back without asking what may be now', async () => {
  const room = await rooms.open();
  const visitor = await room.join('Ans');
  const ans = await room.enter(visitor);
  const { socket } = ans.live;
  const before = socket.id;
  const heard = ans.packets.length;
  socket.io.reconnection(true);
  socket.io.engine.close();
  await eventually(() => expect(socket.connected && socket.id !== before).toBe(true));
  expect(socket.recovered ?? false).toBe(false);
  // The whole session is told anew.
  await eventually(() => expect(ans.packets.slice(heard).some((packet) => packet.startsWith('["session"'))).toBe(true));
});
