import { describe, expect, it } from 'vitest';
import type { NoteId, ParticipantId } from '../base/index.ts';
import type { Actor, Role } from './actor.ts';
import { BOARD_LIMITS } from './limits.ts';
import { authoriseChange, type BoardRules, type DocumentChange } from './policy.ts';
import { ARCHIVED_ROOTS } from './roots.ts';

const me = 'p000000000000000' as ParticipantId;
const other = 'p111111111111111' as ParticipantId;
const mine = `${me}_01J8ZQ4T7M9R2C5V6X8Y0A1B2C` as NoteId;
const theirs = `${other}_01J8ZQ4T7M9R2C5V6X8Y0A1B2C` as NoteId;
const open: BoardRules = {
  locked: false,
  othersNotes: { move: true, edit: false },
  lockedLanes: new Set(['locked']),
  phaseOfNote: () => null,
  asked: null,
  laneOfNote: () => 'current',
  lanesOfCluster: () => new Set(['current']),
  countOf: () => 0,
};
const as = (role: Role): Actor => ({ participantId: me, role });
const change = (part: Partial<DocumentChange>): DocumentChange => ({
  root: 'notes',
  key: mine,
  field: null,
  operation: 'update',
  existedBefore: true,
  sameAsRemoved: false,
  ...part,
});
const decide = (role: Role, part: Partial<DocumentChange>, rules: Partial<BoardRules> = {}) =>
  authoriseChange(as(role), change(part), { ...open, ...rules });

describe('policy', () => {
  it('B1 a viewer changes nothing', () => {
    expect(decide('viewer', { operation: 'create', existedBefore: false })).toBe('viewerMayNotChange');
    expect(decide('viewer', { field: 'place' })).toBe('viewerMayNotChange');
    expect(decide('viewer', { root: 'reactions', key: `${mine}|${me}`, operation: 'create' })).toBe('viewerMayNotChange');
  });

  it('B75 nobody writes what a vote came to', () => {
    for (const role of ['participant', 'facilitator'] as const)
      for (const operation of ['create', 'update', 'delete'] as const)
        expect(decide(role, { root: 'votes', operation, existedBefore: operation !== 'create' })).toBe('invalid');
  });

  it('B2 a participant changes notes and reactions alone', () => {
    for (const root of ['phases', 'lanes', 'personas', 'conclusions', 'followUps'] as const)
      expect(decide('participant', { root, key: 'x', operation: 'create', existedBefore: false })).toBe('facilitatorOnly');
    expect(decide('participant', { root: 'curves', key: 'a|b|c' })).toBe('facilitatorOnly');
    expect(decide('participant', { root: 'meta', key: 'title' })).toBe('facilitatorOnly');
  });

  it('B3 a note is made in the own name, by a facilitator too', () => {
    for (const role of ['participant', 'facilitator'] as const) {
      expect(decide(role, { operation: 'create', existedBefore: false })).toBeNull();
      expect(decide(role, { key: theirs, operation: 'create', existedBefore: false })).toBe('notYours');
      expect(decide(role, { root: 'reactions', key: `${theirs}|${me}`, operation: 'create', existedBefore: false })).toBeNull();
      expect(decide(role, { root: 'reactions', key: `${mine}|${other}`, operation: 'update' })).toBe('notYours');
      expect(decide(role, { root: 'reactions', key: `${mine}|${other}`, operation: 'create', existedBefore: false })).toBe(
        'notYours',
      );
    }
  });

  it('B3 a facilitator puts back a note that was there', () => {
    expect(decide('facilitator', { key: theirs, operation: 'create', sameAsRemoved: true })).toBeNull();
    expect(decide('participant', { key: theirs, operation: 'create', sameAsRemoved: true })).toBe('notYours');
  });

  it("S21 a facilitator puts back another's note, comment or reaction as it was, and no other in its place", () => {
    const entries = [
      { root: 'notes', key: theirs },
      { root: 'comments', key: `${mine}|${theirs}` },
      { root: 'reactions', key: `${mine}|${other}` },
    ] as const;
    for (const entry of entries) {
      expect(decide('facilitator', { ...entry, operation: 'create' })).toBe('notAsItWas');
      expect(decide('facilitator', { ...entry, operation: 'update' })).toBe('notYours');
      for (const operation of ['create', 'update'] as const)
        expect(decide('facilitator', { ...entry, operation, sameAsRemoved: true })).toBeNull();
    }
  });

  it('S24 nobody puts another note in the place of the own one, and everybody puts back what it was', () => {
    for (const role of ['participant', 'facilitator'] as const)
      for (const operation of ['create', 'update'] as const) {
        expect(decide(role, { operation })).toBe('notAsItWas');
        expect(decide(role, { operation, sameAsRemoved: true })).toBeNull();
      }
    expect(decide('participant', { operation: 'create', existedBefore: false })).toBeNull();
    expect(decide('participant', { operation: 'delete' })).toBeNull();
  });

  it("B4 a participant moves, edits and deletes the own notes, and others' only as the board allows", () => {
    for (const field of ['place', 'text', 'value', 'perspective', 'persona']) expect(decide('participant', { field })).toBeNull();
    expect(decide('participant', { operation: 'delete' })).toBeNull();
    expect(decide('participant', { key: theirs, field: 'place' })).toBeNull();
    expect(decide('participant', { key: theirs, field: 'text' })).toBe('notYours');
    expect(decide('participant', { key: theirs, field: 'value' })).toBe('notYours');
    expect(decide('participant', { key: theirs, operation: 'delete' })).toBe('notYours');
    expect(decide('participant', { key: theirs, operation: 'update' })).toBe('notYours');
    const othersNotes = { move: false, edit: true };
    expect(decide('participant', { key: theirs, field: 'place' }, { othersNotes })).toBe('notYours');
    expect(decide('participant', { key: theirs, field: 'text' }, { othersNotes })).toBeNull();
    expect(decide('participant', { key: theirs, operation: 'delete' }, { othersNotes })).toBe('notYours');
  });

  it('B5 a locked board is changed by facilitators alone', () => {
    expect(decide('participant', { field: 'place' }, { locked: true })).toBe('boardLocked');
    expect(decide('participant', { root: 'reactions', key: `${mine}|${me}`, operation: 'create' }, { locked: true })).toBe(
      'boardLocked',
    );
    expect(decide('facilitator', { field: 'place' }, { locked: true })).toBeNull();
  });

  it('B6 nothing goes into, out of or on in a locked lane but by a facilitator', () => {
    const laneOfNote = () => 'locked';
    expect(decide('participant', { field: 'text' }, { laneOfNote })).toBe('laneLocked');
    expect(decide('participant', { operation: 'delete' }, { laneOfNote })).toBe('laneLocked');
    expect(decide('participant', { field: 'place', toLane: 'current' }, { laneOfNote })).toBe('laneLocked');
    expect(decide('participant', { field: 'place', toLane: 'locked' })).toBe('laneLocked');
    expect(decide('participant', { operation: 'create', toLane: 'locked' }, { laneOfNote: () => null })).toBe('laneLocked');
    expect(decide('facilitator', { field: 'place', toLane: 'locked' }, { laneOfNote })).toBeNull();
  });

  it('B78 in a locked lane and a locked board everybody takes away all of the own at once, and nothing less or more', () => {
    const locks = [{ laneOfNote: () => 'locked' }, { locked: true }];
    const own = [
      { key: mine },
      { root: 'comments', key: `${theirs}|${mine}` },
      { root: 'reactions', key: `${theirs}|${me}` },
    ] as const;
    for (const lock of locks) {
      const refusal = 'locked' in lock ? 'boardLocked' : 'laneLocked';
      for (const entry of own) {
        expect(decide('participant', { ...entry, operation: 'delete', leavesNothing: true }, lock)).toBeNull();
        expect(decide('participant', { ...entry, operation: 'delete', leavesNothing: false }, lock)).toBe(refusal);
        expect(decide('participant', { ...entry, operation: 'create', leavesNothing: true }, lock)).toBe(refusal);
        expect(decide('viewer', { ...entry, operation: 'delete', leavesNothing: true }, lock)).toBe('viewerMayNotChange');
      }
      expect(decide('participant', { field: 'text', leavesNothing: true }, lock)).toBe(refusal);
      expect(decide('participant', { key: theirs, operation: 'delete', leavesNothing: true }, lock)).toBe(refusal);
    }
    const phase = { root: 'phases', key: 'phase-1', operation: 'delete', leavesNothing: true } as const;
    expect(decide('participant', phase, { locked: true })).toBe('invalid');
  });

  it('B56 nobody but a facilitator reacts in a locked lane, or takes a reaction back', () => {
    const laneOfNote = () => 'locked';
    const entry = { root: 'reactions', key: `${theirs}|${me}` } as const;
    for (const operation of ['create', 'update', 'delete'] as const) {
      expect(decide('participant', { ...entry, operation }, { laneOfNote })).toBe('laneLocked');
      expect(decide('participant', { ...entry, operation })).toBeNull();
      expect(decide('facilitator', { ...entry, operation }, { laneOfNote })).toBeNull();
    }
    expect(decide('participant', { ...entry, key: 'x', operation: 'create' })).toBe('invalid');
  });

  it('B7 phases, lanes, personas, conclusions and follow-ups are archived, never deleted or replaced', () => {
    for (const root of ARCHIVED_ROOTS) {
      expect(decide('facilitator', { root, key: 'x', operation: 'delete' })).toBe('invalid');
      expect(decide('facilitator', { root, key: 'x', operation: 'update' })).toBe('invalid');
      expect(decide('facilitator', { root, key: 'x', operation: 'update', field: 'archived' })).toBeNull();
    }
  });

  it('B8 what a record is made with stays: id, author, time and kind of a note, version and time of the board, every field', () => {
    for (const role of ['facilitator', 'participant'] as const)
      for (const field of ['id', 'author', 'createdAt', 'kind']) expect(decide(role, { field })).toBe('invalid');
    for (const key of ['schemaVersion', 'createdAt']) expect(decide('facilitator', { root: 'meta', key })).toBe('invalid');
    expect(decide('facilitator', { root: 'meta', key: 'title', operation: 'delete' })).toBe('invalid');
    expect(decide('facilitator', { field: 'value', operation: 'delete' })).toBe('invalid');
    expect(decide('facilitator', { root: 'meta', key: 'title' })).toBeNull();
  });

  it('B13 a full board takes no more, and says so', () => {
    const countOf = () => BOARD_LIMITS.notes;
    expect(decide('participant', { operation: 'create', existedBefore: false }, { countOf })).toBe('boardFull');
    expect(decide('participant', { field: 'place' }, { countOf })).toBeNull();
  });

  it('B42 whoever may move a note may group it, and a cluster is made in the own name and never deleted', () => {
    const root = 'clusters';
    expect(decide('participant', { key: theirs, field: 'cluster' })).toBeNull();
    expect(decide('participant', { key: theirs, field: 'linkTo' })).toBe('notYours');
    const others = { othersNotes: { move: false, edit: true } };
    expect(decide('participant', { key: theirs, field: 'cluster' }, others)).toBe('notYours');
    expect(decide('participant', { root, key: theirs, field: 'name' }, others)).toBe('notYours');
    expect(decide('participant', { root, key: theirs, field: 'name' })).toBeNull();
    expect(decide('participant', { root, field: 'name' }, { lanesOfCluster: () => new Set(['locked']) })).toBe('laneLocked');
    for (const role of ['participant', 'facilitator'] as const) {
      expect(decide(role, { root, operation: 'create', existedBefore: false })).toBeNull();
      expect(decide(role, { root, key: theirs, operation: 'create', existedBefore: false })).toBe('notYours');
      for (const operation of ['update', 'delete'] as const) expect(decide(role, { root, operation })).toBe('invalid');
      for (const field of ['id', 'createdAt']) expect(decide(role, { root, field })).toBe('invalid');
    }
  });

  it('B61 only a facilitator marks a note as somebody else’s words, and only an own one', () => {
    const made = { operation: 'create', existedBefore: false, isMarkedAnew: true } as const;
    expect(decide('facilitator', { field: 'onBehalf' })).toBeNull();
    expect(decide('facilitator', made)).toBeNull();
    expect(decide('facilitator', { key: theirs, field: 'onBehalf' })).toBe('notYours');
    const back = { key: theirs, operation: 'create', sameAsRemoved: true } as const;
    expect(decide('facilitator', { ...back, isMarkedAnew: true })).toBe('notYours');
    expect(decide('facilitator', { ...back, isMarkedAnew: false })).toBeNull();
    for (const part of [{ field: 'onBehalf' }, { key: theirs, field: 'onBehalf' }, made] as const)
      expect(decide('participant', part)).toBe('facilitatorOnly');
    expect(decide('facilitator', { field: 'onBehalf', operation: 'delete' })).toBe('invalid');
  });

  it('B73 what a poll counted on a conclusion is written by nobody who is on the board', () => {
    const root = 'conclusions';
    const made = { root, operation: 'create', existedBefore: false } as const;
    for (const role of ['participant', 'facilitator'] as const) {
      expect(decide(role, { root, field: 'consensus' })).toBe('invalid');
      expect(decide(role, { ...made, isCounted: true })).toBe('invalid');
    }
    for (const part of [{ root, field: 'notes' }, made, { ...made, isCounted: false }] as const)
      expect(decide('facilitator', part)).toBeNull();
  });

  it('B43 a comment is written by its author alone, and taken away by a facilitator too', () => {
    const root = 'comments';
    const [own, others] = [`${theirs}|${mine}`, `${mine}|${theirs}`];
    for (const role of ['participant', 'facilitator'] as const) {
      expect(decide(role, { root, key: own, operation: 'create', existedBefore: false })).toBeNull();
      expect(decide(role, { root, key: others, operation: 'create', existedBefore: false })).toBe('notYours');
      expect(decide(role, { root, key: own })).toBeNull();
      expect(decide(role, { root, key: others })).toBe('notYours');
      expect(decide(role, { root, key: own, operation: 'delete' })).toBeNull();
    }
    expect(decide('participant', { root, key: others, operation: 'delete' })).toBe('notYours');
    expect(decide('facilitator', { root, key: others, operation: 'delete' })).toBeNull();
    expect(decide('facilitator', { root, key: others, operation: 'create', sameAsRemoved: true })).toBeNull();
    expect(decide('participant', { root, key: own, operation: 'create' }, { laneOfNote: () => 'locked' })).toBe('laneLocked');
    expect(decide('participant', { root, key: 'x', operation: 'create' })).toBe('invalid');
  });
});
