import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as pathOf } from 'node:path';
import type { ConclusionId, NoteId } from '@samenreis/shared/base';
import { type Actor, type BoardCommand, createSnapshotReader, executeCommand } from '@samenreis/shared/board';
import { agendaTemplate, type SessionCommand } from '@samenreis/shared/session';
import { afterEach, describe, expect, it } from 'vitest';
import { type SessionRoom, sessionRoomPerTest } from '../support/sessionRoom.ts';
import { createManualClock } from '../support/startSamenreis.ts';
import { eventually } from '../support/sync/eventually.ts';
import { openBoard, type SyncedBoard } from '../support/syncSocket.ts';
import type { Visitor } from '../support/visitor.ts';

const rooms = sessionRoomPerTest();
const boards: SyncedBoard[] = [];
afterEach(() => {
  for (const board of boards.splice(0)) board.close();
});

const steps = agendaTemplate(60);
function idOf(kind: string) {
  const step = steps.find((one) => one.kind === kind);
  if (step === undefined) throw new Error(`the template has no step of kind ${kind}`);
  return step.id;
}

/** Somebody at the board with a program that asks nothing beforehand: whatever it writes, it sends. */
async function openHostile({ samenreis, board: id }: SessionRoom, visitor: Visitor) {
  const board = await openBoard(visitor, samenreis.url, id);
  boards.push(board);
  const closed: number[] = [];
  board.provider.on('connection-close', (event) => event !== null && closed.push(event.code));
  const { me } = (await visitor.get(`/api/boards/${id}`)).body as { readonly me: Actor }; // boardInfoSchema
  const reader = createSnapshotReader(board.doc);
  const { lanes, phases } = reader.current();
  const current = lanes.find(({ kind }) => kind === 'current');
  const [first, second] = phases;
  if (current === undefined || first === undefined || second === undefined) throw new Error('the demo board has these');
  const run = (command: BoardCommand) => {
    // By its own light it leads; who it is the server knows.
    const done = executeCommand(board.doc, { ...me, role: 'facilitator' }, command, { nowMs: Date.now(), random: Math.random });
    if (!done.ok) throw new Error(`${command.type} was refused here: ${done.reason}`);
    return done.value.created[0];
  };
  return {
    closed,
    me: me.participantId,
    phases: phases.map(({ id: phase }) => phase),
    doc: board.doc,
    run,
    stick: (kind: 'moment' | 'tip', text: string) =>
      run({ type: 'addNote', lane: current.id, phase: first.id, x: 4, y: 4, kind, perspective: 'client', text }),
    move: (note: NoteId) => run({ type: 'moveNotes', moves: [{ note, lane: current.id, phase: second.id, x: 4, y: 4 }] }),
  };
}

const says = (board: SyncedBoard['doc'], text: string) => JSON.stringify(board.getMap('notes').toJSON()).includes(text);

describe('what a step asks, at the server', () => {
  it('B62 J17 refuses what is not asked, whatever the client decided; who leads is free, and so is everybody after the end', async () => {
    const clock = createManualClock();
    const room = await rooms.open({ clock });
    const { leader, facilitator, join } = room;
    const lead = await openHostile(room, facilitator);
    await leader.ask({ type: 'replaceAgenda', steps });
    await leader.ask({ type: 'start' });
    const ans = await openHostile(room, await join('Ans'));
    ans.stick('moment', 'Ongevraagd');
    await eventually(() => expect(ans.closed).not.toEqual([]));
    // In the minute after a step that asked for it, what was being written arrives.
    const goTo = (from: string, to: string): SessionCommand => ({ type: 'goTo', from: idOf(from), to: idOf(to) });
    expect(await leader.ask(goTo('welcome', 'tips'))).toEqual({ ok: true });
    expect(await leader.ask(goTo('tips', 'discuss'))).toEqual({ ok: true });
    expect(await leader.ask(goTo('discuss', 'tips'))).toEqual({ ok: true });
    clock.advance(61_000);
    const daan = await openHostile(room, await join('Daan'));
    daan.stick('tip', 'Gevraagde tip');
    await eventually(() => expect(says(lead.doc, 'Gevraagde tip')).toBe(true));
    await leader.ask(goTo('tips', 'welcome'));
    daan.stick('tip', 'Nog even afgemaakt');
    await eventually(() => expect(says(lead.doc, 'Nog even afgemaakt')).toBe(true));
    lead.stick('moment', 'Van wie leidt');
    await eventually(() => expect(says(daan.doc, 'Van wie leidt')).toBe(true));
    clock.advance(61_000);
    daan.stick('tip', 'Te laat');
    await eventually(() => expect(daan.closed).not.toEqual([]));
    await leader.ask({ type: 'end' });
    const eva = await openHostile(room, await join('Eva'));
    eva.stick('moment', 'Na afloop');
    await eventually(() => expect(says(lead.doc, 'Na afloop')).toBe(true));
    for (const text of ['Ongevraagd', 'Te laat']) expect(says(lead.doc, text)).toBe(false);
  });

  it('B77 J70 takes conclusions of everybody in the step for them and a minute longer, and never has one taken away by a participant', async () => {
    const clock = createManualClock();
    const room = await rooms.open({ clock });
    const { leader, facilitator, join } = room;
    const lead = await openHostile(room, facilitator);
    const concluded = (text: string) => JSON.stringify(lead.doc.getMap('conclusions').toJSON()).includes(text);
    await leader.ask({ type: 'replaceAgenda', steps });
    await leader.ask({ type: 'start' });
    const early = await openHostile(room, await join('Ans'));
    early.run({ type: 'addConclusion', text: 'Te vroeg' });
    await eventually(() => expect(early.closed).not.toEqual([]));
    await leader.ask({ type: 'goTo', from: idOf('welcome'), to: idOf('conclude') });
    const daan = await openHostile(room, await join('Daan'));
    const own = daan.run({ type: 'addConclusion', text: 'Samen gevonden' }) as ConclusionId;
    await eventually(() => expect(concluded('Samen gevonden')).toBe(true));
    await leader.ask({ type: 'goTo', from: idOf('conclude'), to: idOf('welcome') });
    daan.run({ type: 'editConclusion', conclusion: own, text: 'Samen gevonden en afgemaakt' });
    await eventually(() => expect(concluded('Samen gevonden en afgemaakt')).toBe(true));
    const eva = await openHostile(room, await join('Eva'));
    eva.run({ type: 'archiveConclusion', conclusion: own });
    await eventually(() => expect(eva.closed).not.toEqual([]));
    clock.advance(61_000);
    daan.run({ type: 'editConclusion', conclusion: own, text: 'Te laat' });
    await eventually(() => expect(daan.closed).not.toEqual([]));
    for (const text of ['Te vroeg', 'Te laat']) expect(concluded(text)).toBe(false);
    expect(lead.doc.getMap('conclusions').toJSON()[own]).toMatchObject({ archived: false });
  });

  it('J93 refuses a group what lies outside its phases, once the minute is over, and takes it when all are together again', async () => {
    const clock = createManualClock();
    const room = await rooms.open({ clock });
    const { leader, facilitator, join } = room;
    const lead = await openHostile(room, facilitator);
    await leader.ask({ type: 'replaceAgenda', steps });
    await leader.ask({ type: 'start' });
    await leader.ask({ type: 'goTo', from: idOf('welcome'), to: idOf('tips') });
    const visitor = await join('Ans');
    const ans = await openHostile(room, visitor);
    const [, second] = lead.phases;
    if (second === undefined) throw new Error('the demo board has nine phases');
    const group = { name: '', persona: null, phases: [second] };
    const groups = [
      { ...group, members: [ans.me] },
      { ...group, members: [] },
    ];
    expect(await leader.ask({ type: 'formGroups', groups, minutes: 5, seen: null })).toEqual({ ok: true });
    clock.advance(61_000);
    ans.stick('tip', 'Buiten de groep');
    await eventually(() => expect(ans.closed).not.toEqual([]));
    const { groups: formed } = await leader.sees((told) => told.groups !== null);
    expect(await leader.ask({ type: 'endGroups', formedAtMs: formed?.formedAtMs ?? 0 })).toEqual({ ok: true });
    const again = await openHostile(room, visitor);
    again.stick('tip', 'Weer bij elkaar');
    await eventually(() => expect(says(lead.doc, 'Weer bij elkaar')).toBe(true));
    expect(says(lead.doc, 'Buiten de groep')).toBe(false);
  });

  it('B62 J18 holds after a restart in the middle of a step, before anybody is at the session, and for what is moved', async () => {
    const dataDir = await mkdtemp(pathOf(tmpdir(), 'samenreis-steps-'));
    const options = { store: 'sqlite', dataDir } as const;
    const room = await rooms.open(options);
    const ans = await openHostile(room, await room.join('Ans'));
    const note = ans.stick('moment', 'Van voor de sessie') as NoteId; // of a note that was just made
    const lead = await openHostile(room, room.facilitator);
    await eventually(() => expect(says(lead.doc, 'Van voor de sessie')).toBe(true));
    await room.leader.ask({ type: 'replaceAgenda', steps });
    await room.leader.ask({ type: 'start' });
    for (const board of boards.splice(0)) board.close();
    await room.samenreis.close();
    const again = await rooms.reopen(options);
    const after = await openHostile(again, await again.join('Daan'));
    after.move(note);
    await eventually(() => expect(after.closed).not.toEqual([]));
    const piet = await openHostile(again, await again.join('Piet'));
    piet.stick('moment', 'Zonder het te vragen');
    await eventually(() => expect(piet.closed).not.toEqual([]));
    await again.samenreis.close();
    await rm(dataDir, { recursive: true });
  });
});
