import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { LaneId, ParticipantId, PhaseId } from '../base/index.ts';
import { askedNow } from './askedNow.ts';
import { forget } from './decide.ts';
import { evolve } from './evolve.ts';
import { groupsLeftMs, type SubGroup } from './groups.ts';
import type { GroupsCommandOf } from './groupsCommand.ts';
import { mayWritePrivately } from './privateNotes.ts';
import { sessionCommandSchema } from './sessionCommand.ts';
import { sessionSeenBy } from './sessionSeenBy.ts';
import { ANS, DAAN, id, LEADER, OTHER_LEADER, sessionScene, step, WATCHER } from './testing/sessionScene.ts';
import { visibleTo } from './visibleTo.ts';

const [first, second] = ['phase-1', 'phase-2'].map((name) => name as PhaseId); // record ids by their pattern
if (first === undefined || second === undefined) throw new Error('two phases');
const group = (members: readonly ParticipantId[], phases: SubGroup['phases'] = null): SubGroup => ({
  name: '',
  phases,
  persona: null,
  members,
});
const form = (groups: readonly SubGroup[], change: Partial<GroupsCommandOf<'formGroups'>> = {}): GroupsCommandOf<'formGroups'> => ({
  type: 'formGroups',
  groups,
  minutes: 8,
  seen: null,
  ...change,
});
const two = [group([ANS.participantId], [first]), group([DAAN.participantId], [second])];

function inGroups(agenda = [step('one', 20, ['tip', 'moment']), step('two')]) {
  const scene = sessionScene(agenda);
  scene.ask(LEADER, { type: 'start' });
  expect(scene.ask(LEADER, form(two))).toBe(1);
  const formedAtMs = scene.session.groups?.formedAtMs ?? 0;
  const members = () => scene.session.groups?.groups.map((each) => each.members);
  return { scene, formedAtMs, members };
}

describe('J91 working in groups', () => {
  it('is for who leads, while a step is being done, and once where two ask at once', () => {
    const scene = sessionScene();
    expect(scene.ask(LEADER, form(two))).toBe('notUnderway');
    scene.ask(LEADER, { type: 'start' });
    expect(scene.ask(ANS, form(two))).toBe('facilitatorOnly');
    expect(scene.ask(LEADER, form(two))).toBe(1);
    expect(scene.ask(OTHER_LEADER, form(two))).toBe('movedOn');
    const seen = scene.session.groups?.formedAtMs ?? null;
    expect(scene.ask(OTHER_LEADER, form(two, { seen }))).toBe(1);
    expect(scene.session.groups?.formedAtMs).not.toBe(seen);
  });

  it('has a clock of its own, which who leads makes longer', () => {
    const { scene, formedAtMs } = inGroups();
    expect(scene.session.groups?.endsAtMs).toBe(scene.nowMs + 8 * 60_000);
    expect(scene.ask(LEADER, { type: 'extendGroups', formedAtMs, minutes: 2 })).toBe(1);
    expect(scene.session.groups?.endsAtMs).toBe(scene.nowMs + 10 * 60_000);
    expect(scene.ask(ANS, { type: 'extendGroups', formedAtMs, minutes: 2 })).toBe('facilitatorOnly');
  });

  it('stands still while the session does, also where the groups are formed in a pause', () => {
    const { scene, formedAtMs } = inGroups();
    const left = () => scene.session.groups && groupsLeftMs(scene.session.groups, scene.nowMs);
    scene.wait(60_000);
    scene.ask(LEADER, { type: 'pause' });
    scene.wait(5 * 60_000);
    expect(left()).toBe(7 * 60_000);
    scene.ask(LEADER, { type: 'extendGroups', formedAtMs, minutes: 2 });
    expect(left()).toBe(9 * 60_000);
    scene.ask(LEADER, { type: 'resume' });
    scene.wait(60_000);
    expect(left()).toBe(8 * 60_000);
    scene.ask(LEADER, { type: 'pause' });
    expect(scene.ask(LEADER, form(two, { seen: formedAtMs }))).toBe(1);
    scene.wait(3 * 60_000);
    expect(left()).toBe(8 * 60_000);
    scene.ask(LEADER, { type: 'resume' });
    scene.wait(60_000);
    expect(left()).toBe(7 * 60_000);
  });

  it.each([
    ['who leads calls everybody back', (formedAtMs: number) => ({ type: 'endGroups', formedAtMs }) as const],
    ['the next step begins', () => ({ type: 'goTo', from: id('one'), to: id('two') }) as const],
    ['the session ends', () => ({ type: 'end' }) as const],
  ])('ends when %s', (_, command) => {
    const { scene, formedAtMs } = inGroups();
    scene.ask(LEADER, command(formedAtMs));
    expect(scene.session.groups).toBeNull();
    expect(scene.ask(LEADER, { type: 'endGroups', formedAtMs })).toBe(0);
  });

  it('takes nobody into two groups, and no division of one', () => {
    expect(v.is(sessionCommandSchema, form([group([ANS.participantId]), group([ANS.participantId])]))).toBe(false);
    expect(v.is(sessionCommandSchema, form([group([ANS.participantId])]))).toBe(false);
    expect(v.is(sessionCommandSchema, form(two))).toBe(true);
  });
});

describe('J92 who is in which group', () => {
  it('is moved by who leads, and who came later chooses', () => {
    const { scene, formedAtMs, members } = inGroups();
    expect(scene.ask(LEADER, { type: 'moveToGroup', formedAtMs, participant: ANS.participantId, group: 1 })).toBe(1);
    expect(members()).toEqual([[], [DAAN.participantId, ANS.participantId]]);
    expect(scene.ask(LEADER, { type: 'moveToGroup', formedAtMs, participant: ANS.participantId, group: 2 })).toBe('noSuchGroup');
    expect(scene.ask(ANS, { type: 'joinGroup', formedAtMs, group: 0 })).toBe('inAGroup');
    scene.ask(LEADER, { type: 'moveToGroup', formedAtMs, participant: ANS.participantId, group: null });
    expect(scene.ask(ANS, { type: 'joinGroup', formedAtMs, group: 0 })).toBe(1);
    expect(members()).toEqual([[ANS.participantId], [DAAN.participantId]]);
    expect(scene.ask(WATCHER, { type: 'joinGroup', formedAtMs, group: 0 })).toBe('viewerMayNot');
    expect(scene.ask(ANS, { type: 'joinGroup', formedAtMs: formedAtMs - 1, group: 1 })).toBe('movedOn');
  });
});

describe('J93 what a group sticks', () => {
  const tip = (phase: PhaseId) => ({ kind: 'tip', lane: 'current' as LaneId, phase });

  it('is what the step asks, in the phases of the group alone once the minute is over', () => {
    const { scene } = inGroups();
    const mayStick = (phase: PhaseId, who = ANS) => askedNow(scene.session, scene.nowMs)?.note(tip(phase), who.participantId);
    expect([mayStick(first), mayStick(second)]).toEqual([true, true]);
    scene.wait(60_000);
    expect([mayStick(first), mayStick(second)]).toEqual([true, false]);
    expect([mayStick(first, DAAN), mayStick(second, DAAN)]).toEqual([false, true]);
    // Who is in no group is asked what the step asks.
    expect([mayStick(first, LEADER), mayStick(second, LEADER)]).toEqual([true, true]);
  });

  it('is the same for what somebody writes for themselves', () => {
    const narrow = { ...step('one', 20, ['tip']), rule: { ...step('one', 20, ['tip']).rule, secrecy: 'privateNamed' as const } };
    const { scene } = inGroups([narrow]);
    const may = (phase: PhaseId, who = ANS) =>
      mayWritePrivately(scene.session, { ...tip(phase), kind: 'tip' }, who, scene.nowMs).ok;
    expect([may(first), may(second)]).toEqual([true, true]);
    scene.wait(60_000);
    expect([may(first), may(second)]).toEqual([true, false]);
    expect([may(first, DAAN), may(second, DAAN), may(second, LEADER)]).toEqual([false, true, true]);
  });

  it('is nothing where the step asks for none of its phases', () => {
    const narrow = {
      ...step('one', 20, ['tip']),
      rule: { kinds: ['tip'], lanes: null, phases: [first], secrecy: 'open', conclusions: false } as const,
    };
    const { scene } = inGroups([narrow]);
    scene.wait(60_000);
    const asked = askedNow(scene.session, scene.nowMs);
    expect(asked?.note(tip(second), DAAN.participantId)).toBe(false);
    expect(asked?.note(tip(first), DAAN.participantId)).toBe(false);
  });
});

describe('J94 who sees which groups', () => {
  it('tells who leads all members, who takes part the own group, and of the others how many they are', () => {
    const { scene } = inGroups();
    expect(visibleTo(scene.session, LEADER).groups?.groups.map(({ members }) => members)).toEqual([
      [ANS.participantId],
      [DAAN.participantId],
    ]);
    const seen = visibleTo(scene.session, ANS);
    expect(seen.groups).toMatchObject({ mine: 0, groups: [{ members: [ANS.participantId] }, { members: null, count: 1 }] });
    expect(JSON.stringify(seen)).not.toContain(DAAN.participantId);
    // What a client asks beforehand it asks of as much.
    expect(sessionSeenBy(seen, ANS.participantId).groups?.groups.map(({ members }) => members)).toEqual([[ANS.participantId], []]);
  });

  it('forgets who is removed', () => {
    const { scene } = inGroups();
    const after = forget(scene.session, ANS.participantId).reduce(evolve, scene.session);
    expect(after.groups?.groups.map(({ members }) => members)).toEqual([[], [DAAN.participantId]]);
    expect(forget(after, ANS.participantId)).toEqual([]);
  });
});
