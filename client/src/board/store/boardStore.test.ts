import { type CommentKey, type LaneId, type NoteId, type PhaseId, seededRandom } from '@samenreis/shared/base';
import { type Actor, boardDoc, demoBoard, participantId, type Role, seedBoard } from '@samenreis/shared/board';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type BoardStore, createBoardStore } from './boardStore.ts';

const NOW_MS = Date.UTC(2026, 6, 8);
const SPOT = { lane: 'current' as LaneId, phase: 'phase-4' as PhaseId, x: 6, y: 14 }; // of the demo board
const actorNamed = (name: string, role: Role): Actor => ({
  participantId: v.parse(participantId, `p${name.padEnd(15, '0')}`),
  role,
});
const participant = actorNamed('piet', 'participant');
const bert = actorNamed('bert', 'participant');
const facilitator = actorNamed('fatima', 'facilitator');
const viewer = actorNamed('vera', 'viewer');

/** One person with a copy of the board, and the clock on the wall. */
interface Person {
  readonly doc: Y.Doc;
  readonly store: BoardStore;
  type(note: NoteId, next: string, caret?: number): void;
}

/** People who are in step after every change, as with a server between them. */
function meet(...actors: readonly Actor[]) {
  const time = { nowMs: NOW_MS };
  const first = new Y.Doc();
  seedBoard(first, demoBoard(NOW_MS));
  const docs = actors.map((_actor, index) => {
    const doc = index === 0 ? first : new Y.Doc();
    if (index > 0) Y.applyUpdate(doc, Y.encodeStateAsUpdate(first));
    doc.clientID = index + 1;
    return doc;
  });
  for (const from of docs)
    from.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'wire') for (const to of docs) if (to !== from) Y.applyUpdate(to, update, 'wire');
    });
  const people = docs.map((doc, index): Person => {
    const actor = actors[index] ?? participant;
    const store = createBoardStore({ doc, actor, clock: { nowMs: () => time.nowMs }, random: seededRandom(index) });
    return {
      doc,
      store,
      type(note, next, caret = next.length) {
        expect(store.textOf(note)?.edit(next, caret)).toBeNull();
      },
    };
  });
  return {
    people,
    pause() {
      time.nowMs += 1_000;
    },
  };
}

/** Two people who may write in each other's notes, and an empty note of the first. */
function twoInOneNote() {
  const { people, pause } = meet(participant, bert, facilitator);
  const [piet, other, lead] = people;
  if (piet === undefined || other === undefined || lead === undefined) throw new Error('three people met');
  lead.store.dispatch({ type: 'setOthersNotes', move: true, edit: true });
  const note = stick(piet.store);
  const says = () => {
    const [mine, theirs] = [piet, other].map(({ doc }) => boardDoc(doc).text('notes', note)?.toString());
    expect(mine).toBe(theirs);
    return mine;
  };
  return { piet, other, lead, note, pause, says };
}

function stick(store: BoardStore): NoteId {
  const made = store.dispatch({ type: 'addNote', ...SPOT, kind: 'tip', perspective: 'client' });
  if (!made.ok) throw new Error(made.reason);
  return made.value.created[0] as NoteId; // addNote makes one note and names it
}

describe('typing in one text', () => {
  it('B19 takes back my letters alone, when somebody replaced the text between them', () => {
    const { piet, other, note, says } = twoInOneNote();
    piet.type(note, 'Bel');
    other.type(note, 'Schrijf een brief');
    piet.type(note, 'Schrijf een brief!');
    expect(piet.store.undo().ok).toBe(true);
    expect(says()).toBe('Schrijf een brief');
    expect(piet.store.redo().ok).toBe(true);
    expect(says()).toBe('Schrijf een brief!');
  });

  it('B19 takes back my letters although somebody typed after me', () => {
    const { piet, other, note, says } = twoInOneNote();
    piet.type(note, 'Bel mij');
    other.type(note, 'Bel mij morgen');
    expect(piet.store.undo()).toMatchObject({ ok: true, value: { changedByOthers: [] } });
    expect(says()).toBe(' morgen');
    piet.store.redo();
    expect(says()).toBe('Bel mij morgen');
    other.store.undo();
    expect(says()).toBe('Bel mij');
    other.store.redo();
    piet.store.undo();
    expect(says()).toBe(' morgen');
  });

  it('B19 brings back what I deleted, in the middle of what others wrote since', () => {
    const { piet, other, note, says } = twoInOneNote();
    other.type(note, 'vroeg en laat');
    piet.type(note, 'vroeg', 5);
    other.type(note, 'vroeg!');
    piet.store.undo();
    expect(says()).toBe('vroeg en laat!');
  });

  it('B19 names a note in which nothing of mine is left', () => {
    const { piet, other, note, says } = twoInOneNote();
    piet.type(note, 'Bel');
    other.type(note, '');
    other.type(note, 'Nee');
    expect(piet.store.undo()).toMatchObject({ ok: true, value: { changedByOthers: [note], inverse: null } });
    expect(says()).toBe('Nee');
  });

  it('B20 takes back one burst at a time while the field is open, and all of it as one step once it is closed', () => {
    const { piet, other, note, pause, says } = twoInOneNote();
    const text = piet.store.textOf(note);
    piet.type(note, 'Be');
    piet.type(note, 'Bel');
    pause();
    other.type(note, '> Bel');
    piet.type(note, '> Bel mij');
    expect(text?.undo()).toBeNull();
    expect(says()).toBe('> Bel');
    text?.redo();
    expect(says()).toBe('> Bel mij');
    text?.undo();
    text?.undo();
    text?.undo();
    expect(says()).toBe('> ');
    text?.redo();
    text?.redo();
    pause();
    piet.type(note, '> Bel mij nu');
    text?.finish();
    piet.store.undo();
    expect(says()).toBe('> ');
    piet.store.redo();
    expect(says()).toBe('> Bel mij nu');
  });

  it('B20 makes a step each time the field is open, and none where nothing is left', () => {
    const { piet, note, pause, says } = twoInOneNote();
    const text = piet.store.textOf(note);
    piet.type(note, 'Bel');
    text?.finish();
    piet.type(note, 'Bel mij');
    text?.finish();
    piet.type(note, 'Bel mij!');
    pause();
    piet.type(note, 'Bel mij');
    text?.finish();
    piet.store.undo();
    expect(says()).toBe('Bel');
    piet.store.undo();
    expect(says()).toBe('');
    piet.store.redo();
    piet.store.redo();
    expect(says()).toBe('Bel mij');
  });

  it('B20 deletes in one step what was deleted letter by letter, and brings it back over an undo within', () => {
    const { piet, note, pause, says } = twoInOneNote();
    piet.type(note, 'abc');
    const text = piet.store.textOf(note);
    text?.finish();
    piet.type(note, 'ab');
    pause();
    piet.type(note, 'a');
    text?.undo();
    text?.redo();
    expect(says()).toBe('a');
    text?.finish();
    piet.store.undo();
    expect(says()).toBe('abc');
    piet.store.redo();
    expect(says()).toBe('a');
    piet.store.undo();
    piet.store.undo();
    expect(says()).toBe('');
  });

  it('B17 takes back typing in a note that was deleted and came back, while it reads as it did', () => {
    const { piet, other, note, says } = twoInOneNote();
    piet.type(note, 'Bel mij');
    piet.store.dispatch({ type: 'deleteNotes', notes: [note] });
    piet.store.undo();
    expect(says()).toBe('Bel mij');
    piet.store.undo();
    expect(says()).toBe('');
    piet.store.undo();
    expect(says()).toBeUndefined();
    piet.store.redo();
    piet.store.redo();
    expect(says()).toBe('Bel mij');
    other.type(note, 'Bel mij niet');
    expect(piet.store.undo()).toMatchObject({ ok: true, value: { changedByOthers: [note] } });
    expect(says()).toBe('Bel mij niet');
  });

  it('B19 never takes back by value what somebody else wrote in between', () => {
    const { piet, other, note, says } = twoInOneNote();
    piet.type(note, 'Bel');
    other.type(note, 'Bel mij');
    piet.type(note, 'Bel mij!');
    piet.store.dispatch({ type: 'deleteNotes', notes: [note] });
    piet.store.undo();
    expect(piet.store.undo()).toMatchObject({ ok: true, value: { changedByOthers: [note] } });
    expect(says()).toBe('Bel mij!');
  });

  it('B17 leaves a note that somebody removed meanwhile', () => {
    const { piet, lead, note, says } = twoInOneNote();
    piet.type(note, 'Bel mij');
    lead.store.dispatch({ type: 'deleteNotes', notes: [note] });
    expect(piet.store.textOf(note)).toBeNull();
    expect(piet.store.undo()).toMatchObject({ ok: true, value: { changedByOthers: [note] } });
    expect(says()).toBeUndefined();
  });

  it('U30 still reads what it said last, letters of others too, so that it can be given back', () => {
    const { piet, other, lead, note } = twoInOneNote();
    const text = piet.store.textOf(note);
    piet.type(note, 'Bel mij');
    other.type(note, 'Bel mij nu');
    expect(text?.read()).toBe('Bel mij nu');
    lead.store.dispatch({ type: 'deleteNotes', notes: [note] });
    expect(text?.read()).toBe('Bel mij nu');
  });

  it('B5 keeps the step while the board is locked', () => {
    const { piet, lead, note, says } = twoInOneNote();
    piet.type(note, 'Bel mij');
    lead.store.dispatch({ type: 'lockBoard', locked: true });
    expect(piet.store.undo()).toEqual({ ok: false, reason: 'boardLocked' });
    expect(says()).toBe('Bel mij');
    lead.store.dispatch({ type: 'lockBoard', locked: false });
    expect(piet.store.undo().ok).toBe(true);
    expect(says()).toBe('');
  });

  it('stops watching the document once its steps are gone', () => {
    const { piet, note } = twoInOneNote();
    const watching = () => piet.doc._observers.get('afterTransaction')?.size ?? 0; // what lib0 offers no question for
    const before = watching();
    for (let round = 0; round < 210; round++) {
      piet.type(note, `${round}`);
      piet.store.textOf(note)?.finish();
    }
    expect(watching()).toBeLessThanOrEqual(before + 200);
    piet.store.undo();
    piet.store.destroy();
    expect(watching()).toBeLessThan(before);
  });
});

describe('who may type', () => {
  it.each([
    ['B1', viewer, 'viewerMayNotChange'],
    ['B4', participant, 'notYours'],
  ] as const)('%s is asked before a letter is written', (_rule, actor, reason) => {
    const { people } = meet(actor);
    const store = people[0]?.store;
    const [note] = [...(store?.snapshot().notes.values() ?? [])];
    if (store === undefined || note === undefined) throw new Error('the demo board has notes');
    expect(store.textOf(note.id)?.edit('Weg ermee', 3)).toBe(reason);
    expect(store.textOf(note.id)?.undo()).toBe(reason);
    expect(store.snapshot().notes.get(note.id)).toBe(note);
    expect(store.writtenIn().size).toBe(0);
  });

  it('B5 refuses what is typed, and taken back, after the board was locked', () => {
    const { piet, lead, note, says } = twoInOneNote();
    const text = piet.store.textOf(note);
    piet.type(note, 'Bel');
    lead.store.dispatch({ type: 'lockBoard', locked: true });
    expect(text?.edit('Bel mij', 7)).toBe('boardLocked');
    expect(text?.undo()).toBe('boardLocked');
    expect(text?.redo()).toBe('boardLocked');
    expect(says()).toBe('Bel');
  });

  it('B12 refuses letter 501, and lets a text that grew past it together become shorter', () => {
    const { piet, other, note, says } = twoInOneNote();
    piet.type(note, 'a'.repeat(500));
    expect(piet.store.textOf(note)?.edit('a'.repeat(501), 501)).toBe('textTooLong');
    expect(says()).toHaveLength(500);
    boardDoc(other.doc).text('notes', note)?.insert(0, 'b'.repeat(20));
    expect(piet.store.textOf(note)?.edit(`${'b'.repeat(20)}${'a'.repeat(501)}`, 521)).toBe('textTooLong');
    piet.type(note, `${'b'.repeat(20)}${'a'.repeat(499)}`);
    expect(says()).toHaveLength(519);
  });

  it('says that the note is gone', () => {
    const { piet, lead, note } = twoInOneNote();
    const text = piet.store.textOf(note);
    lead.store.dispatch({ type: 'deleteNotes', notes: [note] });
    expect(text?.edit('Bel', 3)).toBe('notFound');
  });
});

describe('putting back what is of somebody else', () => {
  it('S21 is refused with a reason once the connection broke since, and goes on for what was taken away after', () => {
    const { people } = meet(participant, facilitator);
    const [piet, lead] = people;
    if (piet === undefined || lead === undefined) throw new Error('two people met');
    const note = stick(piet.store);
    const comment = () => {
      const made = piet.store.dispatch({ type: 'addComment', note, text: 'Dit vind ik moeilijk' });
      return made.ok ? (made.value.created[0] as CommentKey) : null; // addComment makes one comment and names it
    };
    const [first, second] = [comment(), comment()];
    if (first === null || second === null) throw new Error('two comments were made');
    const comments = () => [...lead.store.snapshot().comments.keys()].filter((key) => key === first || key === second);

    lead.store.dispatch({ type: 'deleteComment', comment: first });
    lead.store.connectionBroke();
    expect(lead.store.undo()).toEqual({ ok: false, reason: 'notAsItWas' });
    lead.store.dispatch({ type: 'deleteComment', comment: second });
    expect(lead.store.undo().ok).toBe(true);
    expect(comments()).toEqual([second]);

    lead.store.dispatch({ type: 'removeNotesOf', participant: participant.participantId });
    lead.store.connectionBroke();
    expect(lead.store.undo()).toMatchObject({ ok: true, value: { refused: ['notAsItWas'], later: null } });
    expect([lead.store.snapshot().notes.has(note), comments()]).toEqual([true, []]);
  });
});
