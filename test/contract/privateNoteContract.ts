import type { Store, StoredPrivateNote } from '@samenreis/server/storage';
import type { CommandId, NoteId } from '@samenreis/shared/base';
import { describe, expect, test } from 'vitest';
import { board, boardId, participant, participantId, withBoard } from './storeFixtures.ts';

type WithStore = (use: (store: Store) => Promise<void>) => () => Promise<void>;

/** A note of one of two people; its key sorts the other way round than its id. */
export function privateNote(number: number, change: Partial<StoredPrivateNote> = {}): StoredPrivateNote {
  const key = `p${'9'.repeat(15)}_0${String(99 - number).padStart(25, '0')}` as NoteId; // of its pattern
  return { board: boardId(1), owner: participantId(1), id: `note-${number}`, key, content: `{"text":"${number}"}`, ...change };
}

/** What every adapter must do with private notes. */
export function describePrivateNotes(withStore: WithStore): void {
  const onBoard: WithStore = (use) =>
    withStore(async (store) => {
      await withBoard(store);
      for (const number of [1, 2])
        if ((await store.participants.find(participantId(number))) === null)
          await store.participants.create(participant(number, { boardId: boardId(1) }));
      await use(store);
    });
  const others = { owner: participantId(2) };

  describe('private notes', () => {
    test(
      'J22 are each person’s own, by their ids; all of a board by their keys; counted',
      onBoard(async ({ privateNotes }) => {
        const [first, second, theirs] = [privateNote(1), privateNote(2), privateNote(3, others)];
        for (const note of [second, first, theirs]) await privateNotes.put(note);
        expect(await privateNotes.listOf(boardId(1), participantId(1))).toEqual([first, second]);
        expect(await privateNotes.list(boardId(1))).toEqual([theirs, second, first]);
        expect(await privateNotes.count(boardId(1))).toEqual({ notes: 3, people: 2 });
        expect(await privateNotes.count(boardId(2))).toEqual({ notes: 0, people: 0 });
      }),
    );

    test(
      'J22 under one id two people each have their own',
      onBoard(async ({ privateNotes }) => {
        await privateNotes.put(privateNote(1));
        await privateNotes.put(privateNote(1, { ...others, content: '{}' }));
        await privateNotes.discard(boardId(1), [privateNote(1)]);
        expect((await privateNotes.list(boardId(1))).map(({ owner }) => owner)).toEqual([participantId(2)]);
      }),
    );

    test(
      'J24 of a note that is written again only the content changes: its key stays',
      onBoard(async ({ privateNotes }) => {
        await privateNotes.put(privateNote(1));
        await privateNotes.put(privateNote(1, { key: privateNote(7).key, content: '{"text":"new"}' }));
        expect(await privateNotes.list(boardId(1))).toEqual([privateNote(1, { content: '{"text":"new"}' })]);
      }),
    );

    test(
      'J25 what is gone stays gone, and is told from what never was',
      onBoard(async ({ privateNotes }) => {
        const standing = (number: number) => privateNotes.standingOf(boardId(1), participantId(1), privateNote(number).id);
        expect(await standing(1)).toEqual({ state: 'new', kept: 0, known: 0 });
        for (const number of [1, 2]) await privateNotes.put(privateNote(number));
        await privateNotes.discard(boardId(1), [privateNote(1), privateNote(8)]);
        await privateNotes.put(privateNote(1));
        expect([await standing(1), await standing(2), await standing(8)]).toEqual([
          { state: 'gone', kept: 1, known: 2 },
          { state: 'kept', kept: 1, known: 2 },
          { state: 'new', kept: 1, known: 2 },
        ]);
        expect(await privateNotes.list(boardId(1))).toEqual([privateNote(2)]);
      }),
    );

    test(
      'J28 a reveal is about what it was about when it was first planned, as far as that is kept still',
      onBoard(async ({ privateNotes }) => {
        const [first, later] = ['reveal-1' as CommandId, 'reveal-2' as CommandId]; // of their pattern
        expect(await privateNotes.revealOf(boardId(1), first)).toBeNull();
        for (const note of [privateNote(1), privateNote(2), privateNote(3, others)]) await privateNotes.put(note);
        await privateNotes.planReveal({ board: boardId(1), id: first, notes: [privateNote(1), privateNote(3, others)] });
        await privateNotes.planReveal({ board: boardId(1), id: first, notes: [privateNote(2)] });
        const both = { meant: 2, waiting: [privateNote(3, others), privateNote(1)] };
        expect(await privateNotes.revealOf(boardId(1), first)).toEqual(both);
        await privateNotes.discard(boardId(1), [privateNote(3, others)]);
        expect(await privateNotes.revealOf(boardId(1), first)).toEqual({ meant: 2, waiting: [privateNote(1)] });
        await privateNotes.planReveal({ board: boardId(1), id: later, notes: [privateNote(1), privateNote(2)] });
        expect(await privateNotes.revealOf(boardId(1), first)).toEqual({ meant: 2, waiting: [] });
        expect(await privateNotes.revealOf(boardId(1), later)).toMatchObject({
          meant: 2,
          waiting: [{ id: 'note-2' }, { id: 'note-1' }],
        });
      }),
    );

    test(
      'J26 nothing of somebody stays, not even what was gone',
      onBoard(async ({ privateNotes }) => {
        for (const note of [privateNote(1), privateNote(2), privateNote(3, others)]) await privateNotes.put(note);
        await privateNotes.discard(boardId(1), [privateNote(1)]);
        expect(await privateNotes.forget(boardId(1), participantId(1))).toBe(true);
        expect(await privateNotes.forget(boardId(1), participantId(1))).toBe(false);
        expect(await privateNotes.standingOf(boardId(1), participantId(1), 'note-1')).toEqual({ state: 'new', kept: 0, known: 0 });
        expect(await privateNotes.list(boardId(1))).toEqual([privateNote(3, others)]);
      }),
    );

    test(
      'J22 a note on a board that is not there, or of nobody, is a bug',
      onBoard(async ({ boards, privateNotes }) => {
        await boards.create(board(2));
        await expect(privateNotes.put(privateNote(1, { board: boardId(7) }))).rejects.toThrow();
        await expect(privateNotes.put(privateNote(1, { owner: participantId(99) }))).rejects.toThrow();
      }),
    );
  });
}
