import { describe, expect, it } from 'vitest';
import type { NoteId, VoteId } from '../base/index.ts';
import { forget } from './decide.ts';
import { evolve } from './evolve.ts';
import { rankingOf, topOf } from './rankingOf.ts';
import { sealed, sealingOf } from './sealBallots.ts';
import { newSession } from './session.ts';
import { ANS, DAAN, LEADER, OTHER_LEADER, sessionScene, WATCHER } from './testing/sessionScene.ts';
import { candidate, openVote, setDots, VOTE } from './testing/voting.ts';
import { visibleTo } from './visibleTo.ts';
import { VOTE_RESULTS_MAX } from './vote.ts';
import { voteMarks } from './voteMarks.ts';

const [OTHER, LATE] = ['vote-2', 'vote-3'] as [VoteId, VoteId]; // of its pattern
const [tea, ramp, phone] = [candidate(1), candidate(2), candidate(3)];

function voting(change: Parameters<typeof openVote>[0] = {}) {
  const scene = sessionScene();
  expect(scene.ask(LEADER, openVote(change))).toBe(1);
  return scene;
}

describe('a vote', () => {
  it('J30 is opened by who leads, one at a time; the same one again is no second, and another hears that one is open', () => {
    const scene = sessionScene();
    expect(scene.ask(ANS, openVote())).toBe('facilitatorOnly');
    expect(scene.ask(LEADER, openVote())).toBe(1);
    expect(scene.ask(OTHER_LEADER, openVote())).toBe(0);
    expect(scene.ask(OTHER_LEADER, openVote({ id: OTHER }))).toBe('voteIsOpen');
    expect(scene.ask(LEADER, { type: 'closeVote', vote: VOTE })).toBe(1);
    expect(scene.ask(OTHER_LEADER, { type: 'closeVote', vote: VOTE })).toBe(0);
    expect(scene.ask(LEADER, openVote())).toBe(0);
    expect(scene.ask(LEADER, openVote({ id: OTHER }))).toBe(1);
    expect(scene.ask(LEADER, { type: 'closeVote', vote: VOTE })).toBe(0);
    expect(scene.session.vote.open?.paper.id).toBe(OTHER);
  });

  it.each([
    ['a note that is no candidate', {}, setDots(candidate(9), 1), 'notACandidate'],
    ['two dots on one note', {}, setDots(tea, 2), 'oneDotEach'],
    ['more dots than there are', { several: true }, setDots(tea, 4), 'noDotsLeft'],
    ['a vote that is not there', {}, setDots(tea, 1, OTHER), 'noSuchVote'],
  ] as const)('J31 refuses %s', (_, change, command, reason) => {
    expect(voting(change).ask(ANS, command)).toBe(reason);
  });

  it('J31 counts a person once whatever they send again, gives dots back, and keeps to what each has', () => {
    const scene = voting({ several: true });
    for (const dots of [2, 2, 2]) scene.ask(ANS, setDots(tea, dots));
    expect(scene.ask(ANS, setDots(ramp, 2))).toBe('noDotsLeft');
    expect(scene.ask(ANS, setDots(tea, 1))).toBe(1);
    expect(scene.ask(ANS, setDots(ramp, 2))).toBe(1);
    expect(scene.ask(LEADER, setDots(tea, 3))).toBe(1);
    expect(scene.ask(WATCHER, setDots(tea, 1))).toBe('viewerMayNot');
    expect(visibleTo(scene.session, ANS).ballot).toMatchObject({ left: 0, voters: 2, done: 2 });
    scene.ask(ANS, setDots(tea, 0));
    scene.ask(ANS, setDots(ramp, 0));
    expect(visibleTo(scene.session, ANS).ballot).toEqual({ vote: VOTE, mine: [], left: 3, voters: 1, done: 1 });
  });

  it('J32 shows what was put to nobody while it is open, who leads included; each sees the own', () => {
    const scene = voting({ secrecy: 'open' });
    scene.ask(ANS, setDots(tea, 1));
    scene.ask(ANS, setDots(ramp, 1));
    for (const actor of [LEADER, DAAN, WATCHER]) {
      const { votes, ...seen } = visibleTo(scene.session, actor);
      expect(seen.ballot).toEqual({ vote: VOTE, mine: [], left: 3, voters: 1, done: 0 });
      expect(JSON.stringify(seen)).not.toContain(tea);
      expect(Object.keys(votes.open ?? {})).toEqual(['paper', 'openedAtMs']);
      expect(JSON.stringify(votes)).not.toContain(ANS.participantId);
    }
    expect(visibleTo(scene.session, ANS).ballot?.mine).toEqual([tea, ramp].map((note) => ({ note, dots: 1 })));
  });

  it.each([
    ['secret', null],
    ['open', [{ participant: ANS.participantId, dots: 1 }]],
  ] as const)('J33 that is %s tells who voted for what as was said: %j', (secrecy, by) => {
    const scene = voting({ secrecy });
    scene.ask(ANS, setDots(ramp, 1));
    scene.ask(LEADER, { type: 'closeVote', vote: VOTE });
    const { votes } = visibleTo(scene.session, DAAN);
    expect(votes.results).toMatchObject([{ voters: 1, candidateCount: 3, tallies: [{ note: ramp, dots: 1, by }] }]);
    expect(JSON.stringify(scene.session).includes(ANS.participantId)).toBe(by !== null);
    expect(scene.ask(ANS, setDots(tea, 1))).toBe('voteIsClosed');
  });

  it('J34 ends with the session, and one that is called off leaves nothing', () => {
    const scene = voting();
    scene.ask(ANS, setDots(ramp, 1));
    expect(scene.ask(LEADER, { type: 'cancelVote', vote: VOTE })).toBe(1);
    expect(scene.ask(OTHER_LEADER, { type: 'cancelVote', vote: VOTE })).toBe(0);
    expect(scene.session.vote).toMatchObject({ open: null, results: [] });
    scene.ask(LEADER, { type: 'start' });
    scene.ask(LEADER, openVote({ id: OTHER }));
    scene.ask(ANS, setDots(ramp, 1, OTHER));
    scene.ask(LEADER, { type: 'end' });
    expect(scene.session.vote).toMatchObject({ open: null, results: [{ id: OTHER, voters: 1 }] });
    expect(scene.ask(LEADER, { type: 'cancelVote', vote: OTHER })).toBe('voteIsClosed');
    // Nothing would close it any more.
    expect(scene.ask(LEADER, openVote({ id: LATE }))).toBe('notUnderway');
  });

  it('J35 has no ballot of somebody who is gone, and of what was counted the number alone', () => {
    const scene = voting({ secrecy: 'open' });
    scene.ask(ANS, setDots(ramp, 1));
    scene.ask(DAAN, setDots(ramp, 1));
    scene.ask(LEADER, { type: 'closeVote', vote: VOTE });
    scene.ask(LEADER, openVote({ id: OTHER }));
    scene.ask(ANS, setDots(tea, 1, OTHER));
    const after = forget(scene.session, ANS.participantId).reduce(evolve, scene.session);
    expect(JSON.stringify(after)).not.toContain(ANS.participantId);
    expect(after.vote.open?.ballots).toEqual([]);
    expect(after.vote.results[0]?.tallies).toEqual([{ note: ramp, dots: 2, by: [{ participant: DAAN.participantId, dots: 1 }] }]);
    expect(forget(after, ANS.participantId)).toEqual([]);
  });

  it('J36 ranks notes with as many dots alike, leaves out what is gone, and loses nobody at the edge of the top', () => {
    const scene = voting({ several: true, candidates: [tea, ramp, phone, candidate(4)] });
    for (const [actor, note, dots] of [
      [ANS, ramp, 3],
      [DAAN, tea, 1],
      [DAAN, phone, 1],
    ] as const)
      scene.ask(actor, setDots(note, dots));
    scene.ask(LEADER, { type: 'closeVote', vote: VOTE });
    const [result] = scene.session.vote.results;
    const ranks = (isThere: (note: NoteId) => boolean) =>
      rankingOf(result ?? { tallies: [] }, isThere).map(({ note, rank }) => [note, rank]);
    expect(ranks(() => true)).toEqual([
      [ramp, 1],
      [tea, 2],
      [phone, 2],
    ]);
    expect(ranks((note) => note !== ramp)).toEqual([
      [tea, 1],
      [phone, 1],
    ]);
    expect(
      topOf(
        rankingOf(result ?? { tallies: [] }, () => true),
        2,
      ),
    ).toEqual([ramp, tea, phone]);
  });

  describe('J39 what stands on the notes', () => {
    const rounds = (...all: readonly (readonly (readonly [NoteId, number])[])[]) => {
      const scene = sessionScene();
      all.forEach((dots, at) => {
        const id = `vote-${at}` as VoteId; // of its pattern
        scene.ask(LEADER, openVote({ id, several: true, dots: 10, candidates: [tea, ramp, phone, candidate(4)] }));
        for (const [note, count] of dots) scene.ask(ANS, setDots(note, count, id));
        scene.ask(LEADER, { type: 'closeVote', vote: id });
      });
      const { vote } = scene.session;
      return { vote, last: voteMarks(vote, vote.results.at(-1)?.id ?? OTHER) };
    };

    it('is what each note got; another round among the same notes takes the place of the one before', () => {
      const first = [
        [tea, 5],
        [ramp, 3],
      ] as const;
      expect(rounds(first).last).toEqual(new Map(first));
      expect(rounds(first, [[tea, 2]]).last).toEqual(
        new Map<NoteId, number | null>([
          [tea, 2],
          [ramp, null],
        ]),
      );
    });

    it('stays where another vote was on other notes, or where nobody put a dot', () => {
      expect(rounds([[tea, 5]], [[phone, 2]]).last).toEqual(new Map([[phone, 2]]));
      expect(rounds([[tea, 5]], []).last).toEqual(new Map());
      expect(voteMarks({ results: [] }, OTHER)).toEqual(new Map());
    });

    it('is to be written once for each vote that is closed, as long as its result is kept', () => {
      const { vote } = rounds([[tea, 1]], [[ramp, 1]]);
      expect(vote.unmarked).toEqual(['vote-0', 'vote-1']);
      const marked = evolve({ ...newSession, vote }, { type: 'votesMarked', vote: 'vote-0' as VoteId });
      expect(marked.vote.unmarked).toEqual(['vote-1']);
      expect(marked.vote.revision).toBe(vote.revision);
      const many = rounds(...Array.from({ length: VOTE_RESULTS_MAX + 2 }, () => [[tea, 1]] as const));
      expect(many.vote.unmarked).toHaveLength(VOTE_RESULTS_MAX);
    });

    it('is told to nobody before', () => {
      const scene = voting();
      scene.ask(LEADER, { type: 'closeVote', vote: VOTE });
      expect(Object.keys(visibleTo(scene.session, LEADER).votes)).toEqual(['open', 'results']);
    });
  });

  it.each(['closeVote', 'cancelVote'] as const)(
    'J37 needs no ballots in what is stored after %s: the same follows without',
    (type) => {
      const scene = sessionScene([]);
      const stored = [
        ...scene.tells(LEADER, openVote({ secrecy: 'secret' })),
        ...scene.tells(ANS, setDots(ramp, 1)),
        ...scene.tells(DAAN, setDots(ramp, 1)),
        ...scene.tells(DAAN, setDots(ramp, 0)),
      ];
      const ending = scene.tells(LEADER, { type, vote: VOTE });
      const kept = stored.map((event) => sealingOf(ending).reduce(sealed, event));
      expect(JSON.stringify(stored)).toContain(DAAN.participantId);
      expect(JSON.stringify([...kept, ...ending])).not.toMatch(new RegExp(`${ANS.participantId}|${DAAN.participantId}`));
      expect([...kept, ...ending].reduce(evolve, newSession)).toEqual(scene.session);
    },
  );

  it('J37 nor those of somebody who is gone', () => {
    const scene = sessionScene([]);
    const stored = [
      ...scene.tells(LEADER, openVote({ secrecy: 'open' })),
      ...scene.tells(ANS, setDots(ramp, 1)),
      ...scene.tells(LEADER, { type: 'closeVote', vote: VOTE }),
      ...scene.tells(LEADER, openVote({ id: OTHER })),
      ...scene.tells(ANS, setDots(tea, 1, OTHER)),
    ];
    const going = forget(scene.session, ANS.participantId);
    const kept = stored.map((event) => sealingOf(going).reduce(sealed, event));
    expect(JSON.stringify(kept)).not.toContain(ANS.participantId);
    expect([...kept, ...going].reduce(evolve, newSession)).toEqual(going.reduce(evolve, scene.session));
  });
});
