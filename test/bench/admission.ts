import { LiveDocument } from '@samenreis/server/sync';
import { type Actor, boardDoc, demoBoard, noteDefaults, seedBoard } from '@samenreis/shared/board';
import * as Y from 'yjs';
import { CELL, noteOf, person } from '../support/sync/people.ts';
import type { OwnRow } from './ownRow.ts';

const NOTES = 3_000;
const UPDATES = 5_000;
const BAR = '≤ 65';

interface Kind {
  readonly title: string;
  readonly change: (doc: Y.Doc, note: string, round: number) => void;
}

const KINDS: readonly Kind[] = [
  {
    title: 'move a note',
    change: (doc, note, round) => boardDoc(doc).setField('notes', note, 'place', { ...CELL, x: round % 500, z: round }),
  },
  {
    title: 'type a character',
    change(doc, note, round) {
      const text = boardDoc(doc).text('notes', note);
      if (text === null) throw new Error('no text');
      if (text.length > 300) text.delete(0, 1);
      else text.insert(text.length, String(round % 10));
    },
  },
];

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Microseconds per admitted update on a board of 3,000 notes, beside the plain apply that is its floor. */
function measure({ change }: Kind): { readonly admit: number; readonly apply: number } {
  const author = person('meter');
  const base = boardOf(author);
  const client = new Y.Doc();
  Y.applyUpdate(client, base);
  const updates: Uint8Array[] = [];
  client.on('update', (update: Uint8Array) => updates.push(update));
  for (let round = 0; round < UPDATES; round += 1) change(client, noteOf(author, round % NOTES), round);
  const plain = new Y.Doc();
  Y.applyUpdate(plain, base);
  const guarded = new Y.Doc();
  Y.applyUpdate(guarded, base);
  const live = new LiveDocument({ doc: guarded, base, tail: [] });
  const sender = { actor: author, ownerOf: () => author.participantId, mayClaim: () => true, mayBringClients: () => true };
  return {
    apply: timeOf(updates, (update) => Y.applyUpdate(plain, update)),
    admit: timeOf(updates, (update) => {
      const result = live.admit(update, sender);
      if (!result.ok) throw new Error(result.reason.refusal.detail);
    }),
  };
}

function timeOf(updates: readonly Uint8Array[], act: (update: Uint8Array) => void): number {
  const times: number[] = [];
  for (const update of updates) {
    const start = performance.now();
    act(update);
    times.push((performance.now() - start) * 1_000);
  }
  // The first part warms the compiler up.
  return median(times.slice(UPDATES / 5));
}

function boardOf(author: Actor): Uint8Array {
  const doc = new Y.Doc();
  seedBoard(doc, demoBoard(0));
  doc.transact(() => {
    for (let nth = 0; nth < NOTES; nth += 1) {
      const id = noteOf(author, nth);
      const fields = {
        id,
        author: author.participantId,
        place: { ...CELL, z: nth },
        kind: 'moment',
        perspective: 'client',
        createdAt: 1,
      };
      boardDoc(doc).put('notes', id, {
        ...noteDefaults,
        ...fields,
        text: 'Een briefje met ongeveer zestig tekens erop, zoals mensen doen.',
      });
    }
  });
  return Y.encodeStateAsUpdate(doc);
}

/** What it costs to let an update in: a row for each kind, beside the plain apply that is its floor. */
export function admissionRows(): readonly OwnRow[] {
  return KINDS.flatMap((kind) => {
    const { apply, admit } = measure(kind);
    return [
      { title: `${kind.title}: plain apply µs`, value: apply, digits: 1, bar: null },
      { title: `${kind.title}: admitted µs`, value: admit, digits: 1, bar: BAR },
    ];
  });
}
