import { type CommentKey, type ConclusionId, type LaneId, type NoteId, type PhaseId, seededRandom } from '@samenreis/shared/base';
import { type Actor, demoBoard, participantId, seedBoard } from '@samenreis/shared/board';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { createBoardStore } from '../store/boardStore.ts';
import { createNewsFeed, NEWS_EVERY_MS } from './newsFeed.ts';
import { newsSentences } from './newsText.ts';

const SPOT = { lane: 'current' as LaneId, phase: 'phase-4' as PhaseId, x: 6, y: 14 }; // of the demo board
const actorNamed = (name: string, role: Actor['role']): Actor => ({
  participantId: v.parse(participantId, `p${name.padEnd(15, '0')}`),
  role,
});
const sanne = actorNamed('sanne', 'facilitator');
const jan = actorNamed('jan', 'participant');

/**
 * Sanne and Jan on one board, and a clock that is moved by hand.
 * @param watching - on whose screen the news is looked at: 0 is Sanne's, where Jan's work arrives
 * @param others - who is on the board beside the one who watches
 * @param me - who watches: with Jan on Sanne's screen, that is his other window
 */
function twoPeople(
  watching: 0 | 1 = 0,
  others: readonly Actor[] = [watching === 0 ? jan : sanne],
  me = watching === 0 ? sanne : jan,
) {
  const docs = [new Y.Doc(), new Y.Doc()] as const;
  seedBoard(docs[0], demoBoard(0));
  Y.applyUpdate(docs[1], Y.encodeStateAsUpdate(docs[0]));
  for (const [from, to] of [docs, [docs[1], docs[0]] as const])
    from.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'wire') Y.applyUpdate(to, update, 'wire');
    });
  const [mine, theirs] = [sanne, jan].map((actor, index) =>
    createBoardStore({ doc: docs[index] ?? docs[0], actor, clock: { nowMs: () => 0 }, random: seededRandom(index) }),
  );
  if (mine === undefined || theirs === undefined) throw new Error('two people have a store each');
  const timers: { readonly run: () => void; readonly delayMs: number }[] = [];
  const feed = createNewsFeed({
    me: me.participantId,
    store: watching === 0 ? mine : theirs,
    personOf: (clientId) => (docs.findIndex(({ clientID }) => clientID === clientId) === 1 ? jan : sanne).participantId,
    others: () => others,
    typistIn: () => jan.participantId,
    schedule: (run, delayMs) => {
      timers.push({ run, delayMs });
      return () => timers.splice(0);
    },
  });
  const lineOf = ({ kind, by }: { readonly kind: string; readonly by: string | null }) => `${kind} ${by ?? 'nobody'}`;
  const told = () =>
    feed
      .current()
      .map(({ news }) => [
        ...[...news.notes.values(), ...news.comments.values()].map(lineOf),
        ...[...news.parts.values()].map((one) => `${one.part} ${one.name} ${lineOf(one)}`),
      ]);
  return { mine, theirs, feed, timers, told, passTime: () => timers.splice(0).map(({ run }) => run()) };
}

function stick(store: ReturnType<typeof twoPeople>['mine']): NoteId {
  const made = store.dispatch({ type: 'addNote', ...SPOT, kind: 'tip', perspective: 'client', text: 'Bel eerst' });
  if (!made.ok) throw new Error(made.reason);
  return made.value.created[0] as NoteId; // addNote makes one note and names it
}

describe('news of others', () => {
  // Numbers are written in the language of the page.
  beforeEach(() => void vi.stubGlobal('document', { documentElement: { lang: 'nl' } }));
  afterEach(() => void vi.unstubAllGlobals());

  it('V7 waits, and comes as one batch', () => {
    const { theirs, timers, told, passTime } = twoPeople();
    const note = stick(theirs);
    theirs.dispatch({ type: 'setNoteText', note, text: 'Bel altijd eerst' });
    stick(theirs);
    expect(told()).toEqual([]);
    expect(timers.map(({ delayMs }) => delayMs)).toEqual([NEWS_EVERY_MS]);
    passTime();
    expect(told()).toEqual([[`added ${jan.participantId}`, `added ${jan.participantId}`]]);
  });

  it('U165 V7 tells nothing of what the same person did in another window', () => {
    const { mine, theirs, told, passTime } = twoPeople(0, [jan], jan);
    const note = stick(theirs);
    theirs.dispatch({ type: 'addComment', note, text: 'Klopt' });
    theirs.dispatch({ type: 'react', note, kind: 'heart' });
    passTime();
    expect(mine.snapshot().reactions.size).toBe(1);
    expect(told()).toEqual([]);
  });

  it('V7 says who moved, wrote and changed', () => {
    const { mine, theirs, told, passTime } = twoPeople();
    const [moved, written, changed, removed] = [theirs, theirs, theirs, theirs].map(stick);
    if (!moved || !written || !changed || !removed) throw new Error('four notes were stuck');
    passTime();
    theirs.dispatch({ type: 'moveNotes', moves: [{ note: moved, ...SPOT, x: 126 }] });
    theirs.textOf(written)?.edit('Bel', 3);
    theirs.dispatch({ type: 'editNote', note: changed, perspective: 'lead' });
    theirs.dispatch({ type: 'deleteNotes', notes: [removed] });
    passTime();
    const by = jan.participantId;
    expect(told()[1]).toEqual([`moved ${by}`, `written ${by}`, `changed ${by}`, `removed ${by}`]);
    expect(mine.snapshot().notes.has(removed)).toBe(false);
  });

  it('V20 tells of comments in the same batch, and of one that came and went nothing', () => {
    const { mine, theirs, told, passTime } = twoPeople();
    const note = stick(mine);
    const comment = (text: string) => {
      const made = theirs.dispatch({ type: 'addComment', note, text });
      if (!made.ok) throw new Error(made.reason);
      return made.value.created[0] as CommentKey; // addComment makes one and names it
    };
    const kept = comment('Klopt');
    theirs.dispatch({ type: 'deleteComment', comment: comment('Of niet') });
    mine.dispatch({ type: 'addComment', note, text: 'Van mijzelf' });
    passTime();
    theirs.dispatch({ type: 'editComment', comment: kept, text: 'Klopt niet' });
    passTime();
    theirs.dispatch({ type: 'deleteComment', comment: kept });
    passTime();
    const by = jan.participantId;
    expect(told()).toEqual([[`commented ${by}`], [`commentChanged ${by}`], ['commentGone nobody']]);
  });

  it('V20 tells of a note that went with its comments once', () => {
    const { mine, theirs, told, passTime } = twoPeople();
    const note = stick(theirs);
    mine.dispatch({ type: 'addComment', note, text: 'Waarom?' });
    passTime();
    theirs.dispatch({ type: 'deleteNotes', notes: [note] });
    passTime();
    expect(told().at(-1)).toEqual([`removed ${jan.participantId}`]);
  });

  it('V7 names who put a note in a group, and not who wrote it', () => {
    const { mine, theirs, told, passTime } = twoPeople();
    const notes = [stick(mine), stick(mine)];
    passTime();
    theirs.dispatch({ type: 'groupNotes', notes, name: 'Bellen' });
    passTime();
    const by = jan.participantId;
    expect(told().at(-1)).toEqual([`changed ${by}`, `changed ${by}`, `group Bellen made ${by}`]);
  });

  it('V36 tells of values set by hand, personas, names of groups, and what the board is called and about', () => {
    const { mine, theirs, feed, passTime } = twoPeople(1);
    const { personas, lanes, phases } = mine.snapshot();
    const [persona, phase, lane] = [personas[0], phases[3], lanes.find(({ id }) => id === SPOT.lane)];
    if (persona === undefined || phase === undefined || lane === undefined) throw new Error('The demo board has these.');
    const sentences = () => {
      passTime();
      return feed
        .current()
        .slice(-1)
        .flatMap((batch) => newsSentences(batch, () => 'Sanne'));
    };
    const curve = { lane: lane.id, persona: persona.id, phase: phase.id };
    mine.dispatch({ type: 'setCurvePoint', ...curve, value: -1.5 });
    mine.dispatch({ type: 'editPersona', persona: persona.id, quote: 'Nee' });
    mine.dispatch({ type: 'addPersona', name: 'Fien' });
    expect(sentences()).toEqual([
      `Sanne veranderde het gevoel bij de fase ‘${phase.name}’.`,
      `Sanne veranderde de persona ‘${persona.name}’.`,
      'Sanne voegde de persona ‘Fien’ toe.',
    ]);
    mine.dispatch({ type: 'clearCurvePoint', ...curve });
    mine.dispatch({ type: 'setBoardTitle', title: 'Wmo in het voorjaar' });
    mine.dispatch({ type: 'describeBoard', description: 'Hoe het gaat' });
    expect(sentences()).toEqual([
      `Sanne liet het gevoel bij de fase ‘${phase.name}’ weer de briefjes volgen.`,
      'Sanne veranderde de naam van het bord in ‘Wmo in het voorjaar’.',
      'Sanne veranderde waar het bord over gaat.',
    ]);
    const notes = [stick(mine), stick(mine)];
    mine.dispatch({ type: 'groupNotes', notes });
    sentences();
    const [first] = notes;
    const cluster = first && theirs.snapshot().notes.get(first)?.cluster;
    if (cluster == null) throw new Error('These notes are a group.');
    mine.dispatch({ type: 'renameCluster', cluster, name: 'Bellen' });
    expect(sentences()).toEqual(['Sanne veranderde de naam van de groep ‘Bellen’.']);
  });

  it('V69 tells of conclusions and recommendations who made, changed and removed which, and leaves a count to the poll', () => {
    const { mine, theirs, feed, passTime } = twoPeople(1);
    const sentences = () => {
      passTime();
      return feed
        .current()
        .slice(-1)
        .flatMap((batch) => newsSentences(batch, () => 'Sanne'));
    };
    const made = mine.dispatch({ type: 'addConclusion', text: 'Wie wacht, wil weten hoe lang.' });
    if (!made.ok) throw new Error(made.reason);
    const conclusion = made.value.created[0] as ConclusionId; // addConclusion makes one and names it
    mine.dispatch({ type: 'addFollowUp', text: 'Noem een termijn' });
    expect(sentences()).toEqual([
      'Sanne voegde de conclusie ‘Wie wacht, wil weten hoe lang.’ toe.',
      'Sanne voegde de aanbeveling ‘Noem een termijn’ toe.',
    ]);
    const [first, second] = theirs.snapshot().conclusions;
    if (first === undefined || second === undefined) throw new Error('The demo board has these.');
    mine.dispatch({ type: 'editConclusion', conclusion, text: 'Wie wacht, hoort hoe lang nog.' });
    mine.dispatch({ type: 'archiveConclusion', conclusion: first.id });
    mine.dispatch({ type: 'reorderConclusion', conclusion, before: second.id });
    expect(sentences()).toEqual([
      'Sanne verplaatste de conclusie ‘Wie wacht, hoort hoe lang nog.’.',
      `Sanne haalde de conclusie ‘${first.text}’ weg.`,
    ]);
    mine.dispatch({ type: 'restoreConclusion', conclusion: first.id });
    mine.dispatch({ type: 'editConclusion', conclusion: second.id, text: 'Wachten is het ergst.' });
    expect(sentences()).toEqual([
      `Sanne haalde de conclusie ‘${first.text}’ terug.`,
      'Sanne veranderde de conclusie ‘Wachten is het ergst.’.',
    ]);
  });

  it('V59 tells of a note that somebody entered for somebody else that it is so, apart from the others', () => {
    const { mine, theirs, feed, passTime } = twoPeople(1);
    const [phase] = theirs.snapshot().phases.filter(({ id }) => id === SPOT.phase);
    const add = (onBehalf: true | null) =>
      mine.dispatch({ type: 'addNote', ...SPOT, kind: 'tip', perspective: 'client', text: 'x', onBehalf });
    const told = () => {
      passTime();
      return feed
        .current()
        .slice(-1)
        .flatMap((batch) => newsSentences(batch, () => 'Marjan'));
    };
    add(true);
    add(null);
    expect(told()).toEqual([
      `Marjan plakte een verbetertip bij ‘${phase?.name}’. Dat is namens iemand anders.`,
      `Marjan plakte een verbetertip bij ‘${phase?.name}’.`,
    ]);
    add(true);
    add(true);
    expect(told()).toEqual(['Marjan plakte 2 briefjes. Dat is namens iemand anders.']);
  });

  it('V37 tells of reactions how many came, in one sentence, and not of what was taken back', () => {
    const { mine, theirs, feed, passTime } = twoPeople();
    const notes = [stick(mine), stick(mine), stick(mine)];
    const react = (note: NoteId | undefined, kind: 'heart' | 'idea') => note && theirs.dispatch({ type: 'react', note, kind });
    for (const note of notes) react(note, 'heart');
    react(notes[0], 'idea');
    theirs.dispatch({ type: 'unreact', note: notes[1] as NoteId }); // three were stuck
    passTime();
    expect(feed.current().map((batch) => newsSentences(batch, () => 'Jan'))).toEqual([['Er kwamen 2 reacties bij.']]);
    react(notes[0], 'heart');
    theirs.dispatch({ type: 'unreact', note: notes[2] as NoteId }); // three were stuck
    passTime();
    expect(feed.current()).toHaveLength(1);
  });

  it('V7 leaves out what I did, and what came and went', () => {
    const { mine, theirs, told, passTime } = twoPeople();
    stick(mine);
    theirs.dispatch({ type: 'deleteNotes', notes: [stick(theirs)] });
    passTime();
    expect(told()).toEqual([]);
  });

  it('V7 tells of phases, lanes and the lock, and of a lock that was opened again nothing', () => {
    const { mine, theirs, told, passTime } = twoPeople(1);
    mine.dispatch({ type: 'addPhase', name: 'Later' });
    mine.dispatch({ type: 'lockBoard', locked: true });
    passTime();
    mine.dispatch({ type: 'lockBoard', locked: false });
    mine.dispatch({ type: 'lockBoard', locked: true });
    passTime();
    expect(theirs.snapshot().board.locked).toBe(true);
    const by = sanne.participantId;
    expect(told()).toEqual([[`phase Later made ${by}`, `board  locked ${by}`]]);
  });

  it('V32 names who did what with a phase and a journey, the last of each, and leaves out what was taken back', () => {
    const { mine, told, passTime } = twoPeople(1);
    const [first, second] = mine.snapshot().phases;
    const [lane] = mine.snapshot().lanes;
    if (first === undefined || second === undefined || lane === undefined) throw new Error('The demo board has these.');
    mine.dispatch({ type: 'renamePhase', phase: first.id, name: 'Merken' });
    mine.dispatch({ type: 'archivePhase', phase: second.id });
    mine.dispatch({ type: 'lockLane', lane: lane.id, locked: true });
    passTime();
    mine.dispatch({ type: 'archivePhase', phase: first.id });
    mine.dispatch({ type: 'restorePhase', phase: first.id });
    mine.dispatch({ type: 'restorePhase', phase: second.id });
    passTime();
    const by = sanne.participantId;
    expect(told()).toEqual([
      [`phase Merken named ${by}`, `phase ${second.name} gone ${by}`, `lane ${lane.name} locked ${by}`],
      [`phase ${second.name} back ${by}`],
    ]);
  });

  it('V32 names who removed a note where only one person there can have', () => {
    const removedByJan = (others: readonly Actor[]) => {
      const { theirs, told, passTime } = twoPeople(0, others);
      const note = stick(theirs);
      passTime();
      theirs.dispatch({ type: 'deleteNotes', notes: [note] });
      passTime();
      return told().at(-1);
    };
    const kees = actorNamed('kees', 'participant');
    const petra = actorNamed('petra', 'facilitator');
    expect(removedByJan([jan, jan, kees])).toEqual([`removed ${jan.participantId}`]);
    expect(removedByJan([jan, petra])).toEqual(['removed nobody']);
    expect(removedByJan([kees])).toEqual(['removed nobody']);
  });

  it('V7 is silent once it is destroyed', () => {
    const { theirs, feed, timers, told, passTime } = twoPeople();
    stick(theirs);
    feed.destroy();
    expect(timers).toEqual([]);
    stick(theirs);
    passTime();
    expect(told()).toEqual([]);
  });
});
