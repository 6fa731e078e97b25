import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PhaseId } from '@samenreis/shared/base';
import type { ToldSession } from '@samenreis/shared/protocol';
import { expect, it } from 'vitest';
import { sessionRoomPerTest } from '../support/sessionRoom.ts';

const rooms = sessionRoomPerTest();
const WORD = 'zwaluwnest';
const phase = 'phase-3' as PhaseId; // of its pattern

const answersIn = ({ checkIn }: ToldSession) => checkIn?.answers.length ?? 0;

it('J63 J64 tells everybody where to look, who watches and who comes later as well', async () => {
  const { leader, enter, join: invite } = await rooms.open();
  const [ans, kees] = [await enter(await invite('Ans')), await enter(await invite('Kees', 'viewer'))];
  expect(await ans.ask({ type: 'spotlight', at: { type: 'phase', phase } })).toEqual({ ok: false, reason: 'facilitatorOnly' });
  expect(await leader.ask({ type: 'spotlight', at: { type: 'phase', phase } })).toEqual({ ok: true });
  expect(await leader.ask({ type: 'guide' })).toEqual({ ok: true });
  const [first] = [await ans.sees(({ pointing }) => pointing.guide !== null)];
  expect(first.pointing.spotlight?.at).toEqual({ type: 'phase', phase });
  await kees.sees(({ pointing }) => pointing.spotlight !== null);
  const late = await enter(await invite('Daan'));
  expect((await late.sees(() => true)).pointing).toEqual(first.pointing);
});

it('J65 J66 has what was said in a check-in after a restart, and in no file once it is closed', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'samenreis-checkin-'));
  const options = { store: 'sqlite', dataDir } as const;
  try {
    const { samenreis, leader, enter, join: invite } = await rooms.open(options);
    const [ans, daan] = [await enter(await invite('Ans')), await enter(await invite('Daan'))];
    await leader.ask({ type: 'openCheckIn', kind: 'word', question: '', seen: null });
    const { checkIn } = await ans.sees((session) => session.checkIn !== null);
    const openedAtMs = checkIn?.openedAtMs ?? 0;
    expect(await ans.ask({ type: 'checkIn', openedAtMs, answer: { kind: 'word', word: WORD } })).toEqual({ ok: true });
    // Who answered sees it at once, the others a moment later.
    await ans.sees((session) => answersIn(session) === 1);
    await daan.sees((session) => answersIn(session) === 1);
    expect(await isWritten(dataDir)).toBe(true);
    await samenreis.close();
    const again = await rooms.reopen(options);
    const back = await again.leader.sees(() => true);
    expect(back.checkIn?.answers.map(({ answer }) => answer)).toEqual([{ kind: 'word', word: WORD }]);
    expect(await again.leader.ask({ type: 'closeCheckIn', openedAtMs })).toEqual({ ok: true });
    await again.leader.sees((session) => session.checkIn === null);
    expect(await isWritten(dataDir)).toBe(false);
    await again.samenreis.close();
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
});

it('J66 has nothing more of what somebody said who is removed', async () => {
  const { leader, facilitator, board, enter, join: invite } = await rooms.open();
  const ans = await enter(await invite('Ans'));
  await leader.ask({ type: 'openCheckIn', kind: 'face', question: 'En?', seen: null });
  const { checkIn } = await ans.sees((session) => session.checkIn !== null);
  await ans.ask({ type: 'checkIn', openedAtMs: checkIn?.openedAtMs ?? 0, answer: { kind: 'face', value: -2 } });
  const [answer] = (await leader.sees((session) => answersIn(session) === 1)).checkIn?.answers ?? [];
  const told = leader.told.length;
  expect((await facilitator.post(`/api/boards/${board}/participants/${answer?.participant}/remove`)).status).toBe(204);
  await leader.sees((session) => leader.told.indexOf(session) >= told && answersIn(session) === 0);
});

/** Whether any file of the database holds the word. */
async function isWritten(dataDir: string): Promise<boolean> {
  const files = (await readdir(dataDir)).filter((name) => name.startsWith('samenreis.db'));
  const texts = await Promise.all(files.map((name) => readFile(join(dataDir, name), 'latin1')));
  return texts.join('\n').includes(WORD);
}
