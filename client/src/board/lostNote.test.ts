import type { ClusterId, ParticipantId } from '@samenreis/shared/base';
import { demoBoard, type Note } from '@samenreis/shared/board';
import type { PresenceUser } from '@samenreis/shared/protocol';
import { describe, expect, it } from 'vitest';
import { stickAgain, takenAwayBy } from './lostNote.ts';

const board = demoBoard(0);
const emotion = [...board.notes.values()].find(({ kind }) => kind === 'emotion');
if (emotion === undefined) throw new Error('the demo has emotions');
const note: Note = emotion;

describe('a note that was taken away under the pen', () => {
  it('C251 B61 sticks again where it was, with all that it was but its author, and its mark for who may set it', () => {
    const { place, kind, perspective, value, persona, linkTo, cluster } = note;
    const { lane, phase, x, y } = place;
    expect(stickAgain(board, note, 'Laat mij staan', 'participant')).toEqual({
      type: 'addNote',
      ...{ lane, phase, x, y, kind, perspective, value, persona, linkTo, cluster },
      onBehalf: null,
      text: 'Laat mij staan',
    });
    const marked: Note = { ...note, onBehalf: true };
    expect(stickAgain(board, marked, 'a', 'facilitator')).toMatchObject({ onBehalf: true });
    expect(stickAgain(board, marked, 'a', 'participant')).toMatchObject({ onBehalf: null });
  });

  it('C251 sticks in the first cell where its phase or its journey is gone or hidden, and nowhere on a board without one', () => {
    const rest = board.phases.filter(({ id }) => id !== note.place.phase);
    const putAway = { ...board, phases: board.phases.map((one) => (rest.includes(one) ? one : { ...one, archived: true })) };
    expect(stickAgain(putAway, note, 'a', 'participant')).toMatchObject({
      phase: rest[0]?.id,
      lane: board.lanes.find(({ hidden: isHidden }) => !isHidden)?.id,
    });
    const hidden = { ...board, lanes: board.lanes.map((lane) => ({ ...lane, hidden: lane.id === note.place.lane })) };
    expect(stickAgain(hidden, note, 'a', 'participant')).toMatchObject({ phase: board.phases[0]?.id });
    expect(stickAgain(hidden, note, 'a', 'participant')).not.toMatchObject({ lane: note.place.lane });
    expect(stickAgain({ ...board, phases: [] }, note, 'a', 'participant')).toBeNull();
  });

  it('B60 points to its phase, is about its persona and joins its group again, where they are still there', () => {
    const [target] = board.phases.filter(({ id }) => id !== note.place.phase);
    const [persona] = board.personas;
    const cluster = note.id as unknown as ClusterId; // a cluster's id has the shape of a note's
    const mate = [...board.notes.values()].find(({ id, place }) => id !== note.id && place.phase === note.place.phase);
    if (target === undefined || persona === undefined || mate === undefined) throw new Error('the demo has them');
    const lost: Note = { ...note, linkTo: target.id, persona: persona.id, cluster };
    const among = (place: Note['place']) => ({
      ...board,
      notes: new Map([...board.notes, [mate.id, { ...mate, cluster, place }]]),
      clusters: new Map([[cluster, { id: cluster, name: 'Wachten', createdAt: 0 }]]),
    });
    const here = among({ ...mate.place, lane: note.place.lane });
    expect(stickAgain(here, lost, 'a', 'participant')).toMatchObject({ linkTo: target.id, persona: persona.id, cluster });
    const elsewhere = among({ ...note.place, phase: target.id });
    expect(stickAgain(elsewhere, lost, 'a', 'participant')).toMatchObject({ linkTo: target.id, cluster: null });
    const away = <T extends { readonly id: string }>(one: T) =>
      one.id === target.id || one.id === persona.id ? { ...one, archived: true } : one;
    const less = { ...board, phases: board.phases.map(away), personas: board.personas.map(away) };
    expect(stickAgain(less, lost, 'a', 'participant')).toMatchObject({ linkTo: null, persona: null, cluster: null });
  });

  it('C251 names who did it only where it can have been nobody else, and names are shown', () => {
    const [me, gerda, bram] = ['me', 'gerda', 'bram'] as ParticipantId[]; // ids are compared and never parsed
    if (me === undefined || gerda === undefined || bram === undefined) throw new Error('three people');
    const own = { author: me };
    const person = (participantId: ParticipantId, role: PresenceUser['role'], name: string): PresenceUser => ({
      participantId,
      role,
      name,
      perspective: 'consultant',
    });
    const leads = person(gerda, 'facilitator', 'Gerda');
    const takesPart = person(bram, 'participant', 'Bram');
    expect(takenAwayBy(own, [leads, leads, takesPart], me)).toBe('Gerda');
    expect(takenAwayBy({ author: bram }, [leads, takesPart], me)).toBeNull();
    expect(takenAwayBy(own, [leads, person(bram, 'facilitator', 'Bram')], me)).toBeNull();
    expect(takenAwayBy(own, [person(gerda, 'facilitator', '')], me)).toBeNull();
    expect(takenAwayBy(own, [person(me, 'facilitator', 'Ik')], me)).toBeNull();
  });
});
