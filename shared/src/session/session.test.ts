import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { ConclusionId, LaneId, PhaseId, VoteId } from '../base/index.ts';
import { propertyRun } from '../base/testing/propertyRun.ts';
import { type AgendaStep, agendaSchema, type Secrecy } from './agendaStep.ts';
import { AGENDA_LENGTHS, agendaTemplate } from './agendaTemplates.ts';
import { POLL_ANSWERS } from './poll.ts';
import { isUnderway as isOnStage, LENSES, SCENE_PARTS } from './scene.ts';
import { presentStep, type Session } from './session.ts';
import { agendaMinutes } from './sessionClock.ts';
import { type SessionCommand, sessionCommandSchema } from './sessionCommand.ts';
import { privateRulesInForce, rulesInForce, stepAllows } from './stepAllows.ts';
import { openPoll } from './testing/polling.ts';
import { prepare } from './testing/roleplay.ts';
import { ANS, DAAN, id, LEADER, OTHER_LEADER, sessionScene, step, WATCHER } from './testing/sessionScene.ts';
import { candidate, openVote, setDots } from './testing/voting.ts';
import { visibleTo } from './visibleTo.ts';
import { dotCount } from './vote.ts';

const actors = fc.constantFrom(LEADER, OTHER_LEADER, ANS, DAAN, WATCHER);
const stepIds = fc.constantFrom(...['first', 'second', 'third', 'fourth', 'gone'].map(id));
const before = fc.option(stepIds);
const minutes = fc.integer({ min: 1, max: 240 });
const takes = fc.integer({ min: 1, max: 3 });
const people = actors.map(({ participantId }) => participantId);
const parts = fc.constantFrom(...SCENE_PARTS);
const castings = fc.record({ participant: people, part: parts });
const tenths = fc.integer({ min: -20, max: 20 });
const roleplay: fc.Arbitrary<SessionCommand> = fc.oneof(
  fc.constantFrom(...['Aan de deur.', 'Binnen.'].map((setting) => prepare({ setting }))),
  fc.record({ type: fc.constantFrom('startScene', 'pauseScene', 'resumeScene', 'endScene', 'putSceneAway'), take: takes }),
  fc.record({ type: fc.constant('replayScene' as const), take: takes, opening: fc.constant('Dag!') }),
  fc.record({ type: fc.constantFrom('volunteer', 'acceptPart'), part: parts }),
  fc.record({ type: fc.constant('offerPart' as const), participant: people, part: parts }),
  fc.record({ type: fc.constant('takePartBack' as const), participant: people }),
  fc.record({ type: fc.constant('swapParts' as const), one: castings, other: castings }),
  fc.record({ type: fc.constant('dealLenses' as const), to: fc.array(people), seed: fc.nat(), again: fc.constant(false) }),
  fc.record({ type: fc.constant('chooseLens' as const), lens: fc.constantFrom(...LENSES) }),
  fc.record({ type: fc.constant('acceptValue' as const), take: takes, value: tenths, seen: fc.option(tenths) }),
  fc.constantFrom(...(['declinePart', 'stopScene'] as const).map((type) => ({ type }))),
);
const votes = fc.constantFrom(...['vote-1', 'vote-2'].map((name) => name as VoteId)); // of its pattern
const voting: fc.Arbitrary<SessionCommand> = fc.oneof(
  { arbitrary: fc.tuple(votes, fc.boolean()).map(([id, several]) => openVote({ id, several })), weight: 1 },
  { arbitrary: fc.record({ type: fc.constantFrom('closeVote', 'cancelVote'), vote: votes }), weight: 1 },
  {
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.nat(4), votes)
      .map(([note, dots, vote]) => setDots(candidate(note), dots, vote)),
    weight: 8,
  },
);
const moments = fc.integer({ min: 1_000_000, max: 1_000_003 });
const group = fc.option(fc.nat(2));
const inGroups: fc.Arbitrary<SessionCommand> = fc.oneof(
  fc.record({
    type: fc.constant('formGroups' as const),
    groups: fc.shuffledSubarray([ANS, DAAN, LEADER]).map((members) =>
      [0, 1].map((at) => ({
        name: '',
        phases: null,
        persona: null,
        members: members.filter((_, index) => index % 2 === at).map(({ participantId }) => participantId),
      })),
    ),
    minutes,
    seen: fc.option(moments),
  }),
  fc.record({ type: fc.constant('moveToGroup' as const), formedAtMs: moments, participant: people, group }),
  fc.record({ type: fc.constant('joinGroup' as const), formedAtMs: moments, group: fc.nat(2) }),
  fc.record({ type: fc.constant('extendGroups' as const), formedAtMs: moments, minutes }),
  fc.record({ type: fc.constant('endGroups' as const), formedAtMs: moments }),
);
const spots = fc.constantFrom({ type: 'note', note: candidate(1) }, { type: 'phase', phase: 'phase-1' as PhaseId } as const);
const pointing: fc.Arbitrary<SessionCommand> = fc.oneof(
  fc.record({ type: fc.constant('spotlight' as const), at: spots }),
  fc.constant({ type: 'guide' as const }),
  fc.record({ type: fc.constantFrom('clearSpotlight', 'stopGuiding'), sinceMs: moments }),
);
const checkIns: fc.Arbitrary<SessionCommand> = fc.oneof(
  fc.record({
    type: fc.constant('openCheckIn' as const),
    kind: fc.constantFrom('face', 'word'),
    question: fc.constant(''),
    seen: fc.option(moments),
  }),
  fc.record({ type: fc.constant('closeCheckIn' as const), openedAtMs: moments }),
  fc.record({
    type: fc.constant('checkIn' as const),
    openedAtMs: moments,
    answer: fc.constantFrom(null, { kind: 'face', value: 1 } as const, { kind: 'word', word: 'moe' } as const),
  }),
);
const polling: fc.Arbitrary<SessionCommand> = fc.oneof(
  fc.constantFrom(...['conclusion-1', 'conclusion-2'].map((name) => openPoll({ conclusion: name as ConclusionId }))),
  { arbitrary: fc.record({ type: fc.constantFrom('closePoll', 'cancelPoll'), openedAtMs: moments }), weight: 1 },
  {
    arbitrary: fc.record({
      type: fc.constant('answerPoll' as const),
      openedAtMs: moments,
      answer: fc.option(fc.constantFrom(...POLL_ANSWERS)),
    }),
    weight: 4,
  },
);
const commands: fc.Arbitrary<SessionCommand> = fc.oneof(
  { arbitrary: polling, weight: 5 },
  { arbitrary: pointing, weight: 3 },
  { arbitrary: checkIns, weight: 5 },
  { arbitrary: inGroups, weight: 5 },
  { arbitrary: roleplay, weight: 12 },
  { arbitrary: voting, weight: 8 },
  fc.record({ type: fc.constant('replaceAgenda' as const), steps: fc.constantFrom([], [step('first'), step('fourth')]) }),
  fc.record({ type: fc.constant('addStep' as const), step: stepIds.map((name) => step(name)), before }),
  fc.record({ type: fc.constant('changeStep' as const), step: stepIds, fields: fc.record({ minutes }) }),
  fc.record({ type: fc.constant('removeStep' as const), step: stepIds }),
  fc.record({ type: fc.constant('moveStep' as const), step: stepIds, before }),
  fc.record({ type: fc.constant('goTo' as const), from: stepIds, to: stepIds }),
  fc.record({ type: fc.constant('extend' as const), step: stepIds, minutes }),
  fc.record({ type: fc.constant('setReady' as const), step: stepIds, ready: fc.boolean() }),
  fc.record({ type: fc.constant('lowerHand' as const), participant: actors.map(({ participantId }) => participantId) }),
  fc.constantFrom(...(['start', 'pause', 'resume', 'end', 'raiseHand'] as const).map((type) => ({ type }))),
);

function expectSound(session: Session): void {
  const { agenda, progress, ready, hands } = session;
  expect(v.is(agendaSchema, agenda)).toBe(true);
  const isUnderway = progress.stage === 'running' || progress.stage === 'paused';
  expect(presentStep(session) !== null).toBe(isUnderway);
  expect(new Set(ready).size).toBe(ready.length);
  expect(new Set(hands.map(({ participant }) => participant)).size).toBe(hands.length);
  if (!isUnderway) expect(ready).toEqual([]);
  expectSoundScene(session, isUnderway);
  if (session.scene.play?.course.stage === 'running') expect(progress.stage).toBe('running');
  expectSoundVotes(session);
  expectSoundPolls(session);
  const members = session.groups?.groups.flatMap((each) => each.members) ?? [];
  expect(new Set(members).size).toBe(members.length);
  if (!isUnderway) expect(session.groups).toBeNull();
  const answers = session.checkIn?.answers ?? [];
  expect(new Set(answers.map(({ participant }) => participant)).size).toBe(answers.length);
  expect(answers.filter(({ answer }) => answer.kind !== session.checkIn?.kind)).toEqual([]);
  if (progress.stage === 'ended' && session.pointing.guide !== null)
    expect(session.pointing.guide.sinceMs).toBeGreaterThanOrEqual(progress.endedAtMs);
}

function expectSoundScene({ scene }: Session, isSessionUnderway: boolean): void {
  const { play, cast, offers, volunteers, lenses, results } = scene;
  for (const entries of [cast, offers, volunteers, lenses])
    expect(new Set(entries.map(({ participant }) => participant)).size).toBe(entries.length);
  const single = cast.map(({ part }) => part).filter((part) => part !== 'other');
  expect(new Set(single).size).toBe(single.length);
  expect(lenses.filter(({ participant }) => cast.some((each) => each.participant === participant))).toEqual([]);
  expect(results.map(({ take }) => take)).toEqual([...new Set(results.map(({ take }) => take))].sort((one, other) => one - other));
  if (isOnStage(play)) expect(isSessionUnderway).toBe(true);
}

/** What a vote that was just closed counts is what stood on its ballots. */
function expectCounted({ vote: { open } }: Session, { vote: { results } }: Session): void {
  const result = results.find(({ id }) => id === open?.paper.id);
  if (open === null || result === undefined) return;
  const put = open.ballots.flatMap(({ dots }) => dots);
  for (const note of open.paper.candidates)
    expect(dotCount(result.tallies.filter((tally) => tally.note === note))).toBe(
      dotCount(put.filter((each) => each.note === note)),
    );
  expect(result.voters).toBe(open.ballots.length);
}

/** Each has one answer, and what was counted is what they were when it was closed. */
function expectSoundPolls({ poll: { open, results } }: Session): void {
  const people = open?.replies.map(({ participant }) => participant) ?? [];
  expect(new Set(people).size).toBe(people.length);
  expect(people).not.toContain(WATCHER.participantId);
  const times = [...results, ...(open === null ? [] : [open])].map(({ openedAtMs }) => openedAtMs);
  expect(times).toEqual([...new Set(times)].sort((one, other) => one - other));
}

/** What a poll that was just closed counts is what people said. */
function expectTallied({ poll: { open } }: Session, { poll: { results } }: Session): void {
  const result = results.find(({ openedAtMs }) => openedAtMs === open?.openedAtMs);
  if (open === null || result === undefined) return;
  for (const answer of POLL_ANSWERS)
    expect(result.tally[answer]).toBe(open.replies.filter((reply) => reply.answer === answer).length);
}

function expectSoundVotes({ vote: { open, results } }: Session): void {
  for (const { dots } of open?.ballots ?? []) {
    expect(dotCount(dots)).toBeGreaterThan(0);
    expect(dotCount(dots)).toBeLessThanOrEqual(open?.paper.dots ?? 0);
    expect(new Set(dots.map(({ note }) => note)).size).toBe(dots.length);
    if (!open?.paper.several) for (const each of dots) expect(each.dots).toBe(1);
    for (const { note } of dots) expect(open?.paper.candidates).toContain(note);
  }
  for (const { tallies, voters, dots } of results) expect(dotCount(tallies)).toBeLessThanOrEqual(voters * dots);
}

describe('any session', () => {
  it('J11 stays sound whatever is asked of it, counts its events, and a refused command changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(actors, commands, fc.nat(120_000)), { maxLength: 60 }), (asked) => {
        const scene = sessionScene();
        for (const [actor, command, ms] of asked) {
          scene.wait(ms);
          const was = scene.session;
          const outcome = scene.ask(actor, command);
          expect(scene.session.revision - was.revision).toBe(typeof outcome === 'number' ? outcome : 0);
          if (typeof outcome === 'string') expect(scene.session).toBe(was);
          expectSound(scene.session);
          expectCounted(was, scene.session);
          expectTallied(was, scene.session);
        }
      }),
      propertyRun,
    );
  });

  it('J11 a command that comes again at once does nothing more', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(actors, commands), { maxLength: 40 }), (asked) => {
        const scene = sessionScene();
        for (const [actor, command] of asked) {
          scene.ask(actor, command);
          const { agenda, progress, ready, hands, scene: played, vote, poll, groups } = scene.session;
          const isSum = command.type === 'extend' || command.type === 'changeStep' || command.type === 'extendGroups';
          if (isSum) continue;
          scene.ask(actor, command);
          // A session that ended may be started by the same word that ends nothing: that is another wish.
          expect({ agenda: scene.session.agenda, ready: scene.session.ready, hands: scene.session.hands }).toEqual({
            agenda,
            ready,
            hands,
          });
          expect(scene.session.progress).toEqual(progress);
          expect(scene.session.scene).toEqual(played);
          expect(scene.session.vote).toEqual(vote);
          expect(scene.session.poll).toEqual(poll);
          // The same division, asked for where there is none, is another where there is one: refused, unless its sender saw this one.
          expect(scene.session.groups).toEqual(groups);
        }
      }),
      propertyRun,
    );
  });
});

describe('what may be stuck', () => {
  const note = { kind: 'tip' as const, lane: 'desired' as LaneId, phase: 'phase-1' as PhaseId }; // record ids by their pattern
  it.each([
    [{ kinds: ['tip'] as const, lanes: null, phases: null, secrecy: 'open' as const, conclusions: false }, true],
    [{ kinds: [] as const, lanes: null, phases: null, secrecy: 'open' as const, conclusions: false }, false],
    [{ kinds: ['moment', 'emotion'] as const, lanes: null, phases: null, secrecy: 'open' as const, conclusions: false }, false],
    [{ kinds: ['tip'] as const, lanes: ['desired' as LaneId], phases: null, secrecy: 'open' as const, conclusions: false }, true],
    [{ kinds: ['tip'] as const, lanes: ['current' as LaneId], phases: null, secrecy: 'open' as const, conclusions: false }, false],
    [{ kinds: ['tip'] as const, lanes: null, phases: ['phase-2' as PhaseId], secrecy: 'open' as const, conclusions: false }, false],
  ])('J8 a step with rule %j says %s to a tip', (rule, allowed) => {
    expect(stepAllows(rule, note)).toBe(allowed);
  });

  it('J8 is what the present step asks, in a pause too, and nothing in particular before and after', () => {
    const scene = sessionScene([step('first', 10, ['tip']), step('second', 10, ['moment'])]);
    const kinds = () => rulesInForce(scene.session, scene.nowMs)?.map((rule) => rule.kinds.join()) ?? null;
    expect(kinds()).toBe(null);
    scene.ask(LEADER, { type: 'start' });
    scene.ask(LEADER, { type: 'pause' });
    expect(kinds()).toEqual(['tip']);
    scene.ask(LEADER, { type: 'end' });
    expect(kinds()).toBe(null);
  });

  it('J15 lets who was writing finish: what the step before asked holds a minute longer', () => {
    const scene = sessionScene([step('first', 10, ['tip']), step('second', 10, ['moment'])]);
    const kinds = () => rulesInForce(scene.session, scene.nowMs)?.map((rule) => rule.kinds.join());
    scene.ask(LEADER, { type: 'start' });
    scene.ask(LEADER, { type: 'goTo', from: id('first'), to: id('second') });
    scene.wait(59_999);
    expect(kinds()).toEqual(['moment', 'tip']);
    scene.wait(1);
    expect(kinds()).toEqual(['moment']);
  });
});

it('J15 lets who was writing finish when what the present step asks is changed, and another change of it takes nothing away', () => {
  const scene = sessionScene([step('first', 10, ['tip']), step('second', 10, ['moment'])]);
  const kinds = () => rulesInForce(scene.session, scene.nowMs)?.map((rule) => rule.kinds.join());
  const change = (name: string, fields: Partial<AgendaStep>) =>
    scene.ask(LEADER, { type: 'changeStep', step: id(name), fields: fields as Omit<AgendaStep, 'id'> }); // some of them
  scene.ask(LEADER, { type: 'start' });
  change('first', { rule: { ...step('first').rule, kinds: ['emotion'] } });
  change('first', { title: 'Anders' });
  change('second', { rule: { ...step('second').rule, kinds: [] } });
  expect(kinds()).toEqual(['emotion', 'tip']);
  scene.wait(60_000);
  expect(kinds()).toEqual(['emotion']);
});

it('J5 counts minutes for a step that is over from now', () => {
  const scene = sessionScene();
  scene.ask(LEADER, { type: 'start' });
  scene.wait(15 * 60_000);
  scene.ask(LEADER, { type: 'extend', step: id('first'), minutes: 2 });
  expect(scene.session.progress).toMatchObject({ endsAtMs: scene.nowMs + 120_000 });
  scene.wait(180_000);
  scene.ask(LEADER, { type: 'pause' });
  scene.ask(LEADER, { type: 'extend', step: id('first'), minutes: 3 });
  expect(scene.session.progress).toMatchObject({ leftMs: 180_000 });
  scene.ask(LEADER, { type: 'extend', step: id('first'), minutes: -1 });
  expect(scene.session.progress).toMatchObject({ leftMs: 120_000 });
});

describe('what is written privately', () => {
  const silent = (name: string, secrecy: Secrecy) => {
    const open = step(name, 10, ['moment']);
    return { ...open, rule: { ...open.rule, secrecy } };
  };
  const walk = (...agenda: readonly AgendaStep[]) => {
    const scene = sessionScene(agenda);
    scene.ask(LEADER, { type: 'start' });
    return {
      scene,
      open: () => rulesInForce(scene.session, scene.nowMs)?.length,
      hidden: () => privateRulesInForce(scene.session, scene.nowMs).map(({ secrecy }) => secrecy),
    };
  };

  it.each(['privateNamed', 'privateAnonymous'] as const)('J20 is not for all to see: a %s step asks nothing open', (secrecy) => {
    const { open, hidden } = walk(silent('first', secrecy));
    expect([open(), hidden()]).toEqual([0, [secrecy]]);
  });

  it('J20 nothing is private in an open step, before the session and after it', () => {
    const { scene, open, hidden } = walk(step('first', 10, ['moment']));
    expect([open(), hidden()]).toEqual([1, []]);
    scene.ask(LEADER, { type: 'end' });
    expect([open(), hidden()]).toEqual([undefined, []]);
  });

  it('J20 holds a minute longer as what is open does, and the present step goes first', () => {
    const { scene, open, hidden } = walk(silent('first', 'privateNamed'), silent('second', 'privateAnonymous'), step('third'));
    scene.ask(LEADER, { type: 'goTo', from: id('first'), to: id('second') });
    expect(hidden()).toEqual(['privateAnonymous', 'privateNamed']);
    scene.ask(LEADER, { type: 'goTo', from: id('second'), to: id('third') });
    expect([open(), hidden()]).toEqual([1, ['privateAnonymous']]);
    scene.wait(60_000);
    expect(hidden()).toEqual([]);
  });
});

describe('the agenda as it is told', () => {
  it('J16 has the revision at which it changed, which other events leave alone', () => {
    const scene = sessionScene();
    scene.ask(LEADER, { type: 'changeStep', step: id('second'), fields: { title: 'Anders' } });
    expect(scene.session.agendaRevision).toBe(1);
    scene.ask(LEADER, { type: 'start' });
    expect([scene.session.revision, scene.session.agendaRevision]).toEqual([2, 1]);
  });
});

describe('what is seen', () => {
  it('J9 a participant sees how many are ready and whether they are themselves, who leads sees who', () => {
    const scene = sessionScene();
    scene.ask(LEADER, { type: 'start' });
    scene.ask(ANS, { type: 'setReady', step: id('first'), ready: true });
    expect(visibleTo(scene.session, ANS)).toMatchObject({ readyCount: 1, amReady: true, ready: null });
    expect(JSON.stringify(visibleTo(scene.session, DAAN))).not.toContain(ANS.participantId);
    expect(visibleTo(scene.session, DAAN)).toMatchObject({ readyCount: 1, amReady: false });
    expect(visibleTo(scene.session, LEADER).ready).toEqual([ANS.participantId]);
  });
});

describe('agendas to begin with', () => {
  it.each(AGENDA_LENGTHS)(
    'J10 the one of %i minutes takes as long, parses, and begins with welcome and ends with concluding',
    (length) => {
      const agenda = agendaTemplate(length);
      expect(agendaMinutes(agenda)).toBe(length);
      expect(v.parse(agendaSchema, agenda)).toEqual(agenda);
      expect([agenda[0]?.kind, agenda.at(-1)?.kind]).toEqual(['welcome', 'conclude']);
    },
  );

  it.each(AGENDA_LENGTHS)(
    'J20 in the one of %i minutes who writes for themselves does so privately, with names later',
    (length) => {
      const secrecies = agendaTemplate(length).map(({ kind, rule }) => [kind, rule.secrecy]);
      expect(secrecies).toEqual(secrecies.map(([kind]) => [kind, kind === 'silentNotes' ? 'privateNamed' : 'open']));
    },
  );
});

describe('what is sent', () => {
  it.each([
    { type: 'extend', step: 'first', minutes: 0 },
    { type: 'extend', step: 'first', minutes: 1.5 },
    { type: 'extend', step: 'first', minutes: 241 },
    { type: 'goTo', from: 'first' },
    { type: 'goTo', from: 'First Step', to: 'second' },
    { type: 'addStep', step: { ...step('new'), minutes: 0 }, before: null },
    { type: 'addStep', step: { ...step('new'), title: '' }, before: null },
    { type: 'addStep', step: { ...step('new'), instruction: 'x'.repeat(501) }, before: null },
    { type: 'addStep', step: { ...step('new'), more: true }, before: null },
    { type: 'changeStep', step: 'first', fields: { id: 'other' } },
    { type: 'replaceAgenda', steps: [step('twice'), step('twice')] },
    { type: 'lowerHand', participant: '__proto__' },
    { type: 'toString' },
    openVote({ candidates: [] }),
    openVote({ candidates: [candidate(1), candidate(1)] }),
    openVote({ dots: 11 }),
    setDots(candidate(1), -1),
    openPoll({ asked: '' }),
  ])('J12 is refused before it is read: %j', (command) => {
    expect(v.is(sessionCommandSchema, command)).toBe(false);
  });
});
