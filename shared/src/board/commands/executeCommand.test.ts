import { describe, expect, it } from 'vitest';
import type { LaneId, PersonaId, PhaseId } from '../../base/index.ts';
import type { Actor } from '../actor.ts';
import { boardDoc } from '../boardDoc.ts';
import { canonicalJson } from '../canonicalJson.ts';
import { demoNoteId } from '../demo/demoNotes.ts';
import { facilitator, participant, testActor, testBoard, viewer } from '../testing/testBoard.ts';
import type { BoardCommand } from './boardCommand.ts';
import { CommandOrigin, can } from './executeCommand.ts';

const phase = 'phase-4' as PhaseId;
const lane = 'current' as LaneId;
const persona = 'ans' as PersonaId;
const spot = { lane, phase, x: 6, y: 14 };
const someone = testActor('sanne', 'participant');

/** Per command: who may give it on the demo board, where participants may move others' notes but not write in them. */
const TABLE: readonly (readonly [rule: string, command: BoardCommand, participantGets: string | null])[] = [
  ['B3', { type: 'addNote', ...spot, kind: 'tip', perspective: 'client' }, null],
  ['B3', { type: 'copyNotes', copies: [{ note: demoNoteId(1), ...spot }] }, null],
  ['B4', { type: 'moveNotes', moves: [{ note: demoNoteId(1), ...spot }] }, null],
  ['B4', { type: 'setNoteText', note: demoNoteId(1), text: 'Anders' }, 'notYours'],
  ['B4', { type: 'editNote', note: demoNoteId(1), value: 0 }, 'notYours'],
  ['B4', { type: 'deleteNotes', notes: [demoNoteId(1)] }, 'notYours'],
  ['B3', { type: 'react', note: demoNoteId(1), kind: 'heart' }, null],
  ['B2', { type: 'addPhase', name: 'Nazorg' }, 'facilitatorOnly'],
  ['B2', { type: 'renamePhase', phase, name: 'Wachten' }, 'facilitatorOnly'],
  ['B2', { type: 'describePhase', phase, description: 'Stil' }, 'facilitatorOnly'],
  ['B2', { type: 'reorderPhase', phase, before: null }, 'facilitatorOnly'],
  ['B2', { type: 'widenPhase', phase, width: 300 }, 'facilitatorOnly'],
  ['B2', { type: 'archivePhase', phase }, 'facilitatorOnly'],
  ['B2', { type: 'restorePhase', phase }, 'facilitatorOnly'],
  ['B2', { type: 'addLane', kind: 'individual', name: 'Reis van Ans' }, 'facilitatorOnly'],
  ['B2', { type: 'renameLane', lane, name: 'Nu' }, 'facilitatorOnly'],
  ['B2', { type: 'reorderLane', lane, before: null }, 'facilitatorOnly'],
  ['B2', { type: 'hideLane', lane }, 'facilitatorOnly'],
  ['B2', { type: 'showLane', lane }, 'facilitatorOnly'],
  ['B2', { type: 'lockLane', lane, locked: true }, 'facilitatorOnly'],
  ['B2', { type: 'archiveLane', lane }, 'facilitatorOnly'],
  ['B2', { type: 'restoreLane', lane }, 'facilitatorOnly'],
  ['B2', { type: 'setCurvePoint', lane, persona, phase, value: -1.5 }, 'facilitatorOnly'],
  ['B2', { type: 'clearCurvePoint', lane, persona, phase }, 'facilitatorOnly'],
  ['B2', { type: 'setBoardTitle', title: 'Wmo' }, 'facilitatorOnly'],
  ['B2', { type: 'describeBoard', description: 'Sessie' }, 'facilitatorOnly'],
  ['B2', { type: 'lockBoard', locked: true }, 'facilitatorOnly'],
  ['B2', { type: 'setOthersNotes', move: false, edit: true }, 'facilitatorOnly'],
  ['B2', { type: 'addPersona', name: 'Fien' }, 'facilitatorOnly'],
  ['B2', { type: 'editPersona', persona, quote: 'Nee' }, 'facilitatorOnly'],
  ['B2', { type: 'reorderPersona', persona, before: null }, 'facilitatorOnly'],
  ['B2', { type: 'archivePersona', persona }, 'facilitatorOnly'],
  ['B2', { type: 'restorePersona', persona }, 'facilitatorOnly'],
];

describe('who may give which command', () => {
  it.each(TABLE)('%s %j', (_, command, participantGets) => {
    const { doc } = testBoard();
    expect(can(doc, viewer, command)).toBe('viewerMayNotChange');
    expect(can(doc, participant, command)).toBe(participantGets);
    expect(can(doc, facilitator, command)).toBeNull();
  });

  it("B2 conclusions and follow-ups are the facilitator's", () => {
    const board = testBoard();
    const [conclusion] = board.snapshot().conclusions;
    const [followUp] = board.snapshot().followUps;
    if (conclusion === undefined || followUp === undefined) throw new Error('the demo has both');
    const commands: readonly BoardCommand[] = [
      { type: 'addConclusion', text: 'Ja' },
      { type: 'editConclusion', conclusion: conclusion.id, text: 'Ja' },
      { type: 'reorderConclusion', conclusion: conclusion.id, before: null },
      { type: 'archiveConclusion', conclusion: conclusion.id },
      { type: 'restoreConclusion', conclusion: conclusion.id },
      { type: 'addFollowUp', text: 'Ja', conclusion: conclusion.id },
      { type: 'editFollowUp', followUp: followUp.id, status: 'done' },
      { type: 'reorderFollowUp', followUp: followUp.id, before: null },
      { type: 'archiveFollowUp', followUp: followUp.id },
      { type: 'restoreFollowUp', followUp: followUp.id },
    ];
    for (const command of commands) {
      expect(can(board.doc, participant, command), command.type).toBe('facilitatorOnly');
      expect(can(board.doc, viewer, command), command.type).toBe('viewerMayNotChange');
      expect(board.try(facilitator, command).ok, command.type).toBe(true);
    }
  });

  it('B4 a participant edits and deletes the own note', () => {
    const board = testBoard();
    const [note] = board.run(participant, { type: 'addNote', ...spot, kind: 'emotion', value: -1, perspective: 'client' }).created;
    const own: readonly unknown[] = [
      { type: 'setNoteText', note, text: 'Lang' },
      { type: 'editNote', note, value: 2, perspective: 'lead', persona: 'daan' },
      { type: 'moveNotes', moves: [{ note, ...spot, x: 126 }] },
    ];
    for (const command of own) {
      expect(board.try(someone, command).ok).toBe((command as BoardCommand).type === 'moveNotes');
      expect(board.try(participant, command).ok).toBe(true);
    }
    expect([...board.snapshot().notes.values()].find(({ id }) => id === note)).toMatchObject({
      text: 'Lang',
      value: 2,
      perspective: 'lead',
      persona: 'daan',
    });
    expect(board.try(someone, { type: 'deleteNotes', notes: [note] })).toEqual({ ok: false, reason: 'notYours' });
    expect(board.try(participant, { type: 'deleteNotes', notes: [note] }).ok).toBe(true);
    expect(board.snapshot().notes.size).toBe(22);
  });

  it('B5 B6 a locked board and a locked lane refuse a participant and take the facilitator', () => {
    const board = testBoard();
    const add: BoardCommand = { type: 'addNote', ...spot, kind: 'tip', perspective: 'client' };
    const into: BoardCommand = { type: 'moveNotes', moves: [{ note: demoNoteId(4), ...spot }] };
    board.run(facilitator, { type: 'lockLane', lane, locked: true });
    expect(can(board.doc, participant, add)).toBe('laneLocked');
    expect(can(board.doc, participant, into)).toBe('laneLocked');
    expect(can(board.doc, facilitator, into)).toBeNull();
    board.run(facilitator, { type: 'lockBoard', locked: true });
    expect(can(board.doc, participant, { type: 'react', note: demoNoteId(1), kind: 'heart' })).toBe('boardLocked');
    expect(can(board.doc, facilitator, add)).toBeNull();
  });
});

describe('executeCommand', () => {
  it('rejects what is no command, and says when a text is too long', () => {
    const board = testBoard();
    const before = canonicalJson(board.doc);
    for (const input of [
      null,
      7,
      {},
      { type: 'dropEverything' },
      { type: 'addNote' },
      { type: 'lockBoard', locked: true, force: 1 },
    ])
      expect(board.try(facilitator, input)).toEqual({ ok: false, reason: 'invalid' });
    const emotionless = { type: 'addNote', ...spot, kind: 'emotion', perspective: 'client' };
    expect(board.try(participant, emotionless)).toEqual({ ok: false, reason: 'invalid' });
    const long = { type: 'setNoteText', note: demoNoteId(1), text: 'x'.repeat(501) };
    expect(board.try(facilitator, long)).toEqual({ ok: false, reason: 'textTooLong' });
    expect(canonicalJson(board.doc)).toBe(before);
  });

  it('rejects what refers to something that is not there', () => {
    const board = testBoard();
    const missing: readonly unknown[] = [
      { type: 'addNote', ...spot, phase: 'phase-99', kind: 'tip', perspective: 'client' },
      { type: 'addNote', ...spot, persona: 'nobody', kind: 'tip', perspective: 'client' },
      { type: 'editNote', note: demoNoteId(1), persona: 'nobody' },
      { type: 'moveNotes', moves: [{ note: `${participant.participantId}_01J8ZQ4T7M0000000000000001`, ...spot }] },
      { type: 'renamePhase', phase: 'phase-99', name: 'Weg' },
      { type: 'reorderLane', lane: 'nergens', before: null },
      { type: 'setCurvePoint', lane, persona: 'nobody', phase, value: 1 },
      { type: 'clearCurvePoint', lane: 'shadow', persona, phase },
      { type: 'unreact', note: demoNoteId(1) },
      { type: 'addFollowUp', conclusion: 'nergens' },
    ];
    for (const command of missing)
      expect(board.try(facilitator, command), JSON.stringify(command)).toEqual({ ok: false, reason: 'notFound' });
    board.run(facilitator, { type: 'archivePhase', phase });
    expect(board.try(facilitator, { type: 'addNote', ...spot, kind: 'tip', perspective: 'client' })).toEqual({
      ok: false,
      reason: 'notFound',
    });
  });

  it('writes in one transaction that says who did what', () => {
    const board = testBoard();
    const origins: unknown[] = [];
    board.doc.on('afterTransaction', ({ origin }) => origins.push(origin));
    board.run(participant, { type: 'moveNotes', moves: [1, 2, 3].map((number) => ({ note: demoNoteId(number), ...spot })) });
    expect(origins).toHaveLength(1);
    expect(origins[0]).toBeInstanceOf(CommandOrigin);
    expect(origins[0]).toMatchObject({ actor: participant, command: 'moveNotes' });
  });

  it('writes nothing, and gives no inverse, where it would change nothing', () => {
    const board = testBoard();
    let updates = 0;
    board.doc.on('update', () => updates++);
    const same = board.run(facilitator, { type: 'lockBoard', locked: false });
    expect(same).toEqual({ inverse: null, created: [], changedByOthers: [], left: null, unplaced: [] });
    expect(updates).toBe(0);
  });
});

describe('notes', () => {
  const add = (actor: Actor, board = testBoard()) => {
    const { created } = board.run(actor, { type: 'addNote', ...spot, kind: 'tip', perspective: 'lead', text: 'Bel' });
    return { board, note: board.snapshot().notes.get(created[0] as never) };
  };

  it('are made in the own name, on top of their cell', () => {
    const { board, note } = add(participant);
    expect(note).toMatchObject({ author: participant.participantId, kind: 'tip', value: null, text: 'Bel' });
    expect(note?.id.startsWith(`${participant.participantId}_`)).toBe(true);
    const inCell = [...board.snapshot().notes.values()].filter(({ place }) => place.lane === lane && place.phase === phase);
    expect(Math.max(...inCell.map(({ place }) => place.z))).toBe(note?.place.z);
  });

  it('keep their order among each other when a group moves', () => {
    const board = testBoard();
    const numbers = [7, 5, 1];
    board.run(participant, { type: 'moveNotes', moves: numbers.map((number) => ({ note: demoNoteId(number), ...spot })) });
    const { notes } = board.snapshot();
    const byHeight = numbers.toSorted(
      (a, b) => (notes.get(demoNoteId(a))?.place.z ?? 0) - (notes.get(demoNoteId(b))?.place.z ?? 0),
    );
    expect(byHeight).toEqual([1, 5, 7]);
  });

  it('B3 B12 become the own notes of whoever copies them, cut to what one may write', () => {
    const board = testBoard();
    const original = demoNoteId(10);
    // Two writers at once made it longer than one may write, with a character of two code units across the bound.
    boardDoc(board.doc)
      .text('notes', original)
      ?.insert(0, `${'x'.repeat(499)}😀`);
    const spots = [{ note: original, ...spot, phase: 'phase-2' as PhaseId }];
    const { created } = board.run(participant, { type: 'copyNotes', copies: spots });
    const copy = [...board.snapshot().notes.values()].find(({ id }) => id === created[0]);
    expect(copy).toMatchObject({ kind: 'emotion', value: -2, place: { phase: 'phase-2' }, text: 'x'.repeat(499) });
    expect(copy?.author).toBe(participant.participantId);
  });
});

describe('order of phases', () => {
  it('B14 puts a new or moved phase before another, or last', () => {
    const board = testBoard();
    const order = () => board.snapshot().phases.map(({ name }) => name.split(' ').slice(0, 2).join(' '));
    board.run(facilitator, { type: 'addPhase', name: 'Nieuw begin', before: 'phase-1' as PhaseId });
    board.run(facilitator, { type: 'addPhase', name: 'Nieuw einde' });
    board.run(facilitator, { type: 'reorderPhase', phase: 'phase-9' as PhaseId, before: 'phase-2' as PhaseId });
    expect(order()).toEqual([
      'Nieuw begin',
      'Ik merk',
      'Hoe gaat',
      'Ik zoek',
      'Ik meld',
      'Ik wacht',
      'Wij praten',
      'Ik lees',
      'Ik vraag',
      'Ik krijg',
      'Nieuw einde',
    ]);
  });
});
