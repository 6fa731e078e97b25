import { forgeUpdate } from '../support/sync/forgeUpdate.ts';
import { type Attack, FRESH, forged, itemOf, record } from './attack.ts';
import { updateOf } from './scene.ts';

/** Structs that a document may not hold, however they are told. */
export const STRUCT_ATTACKS: readonly Attack[] = [
  {
    title: 'clientID of somebody else',
    make: ({ raw, ans }) => updateOf(raw.doc, (doc) => doc.getMap('reactions').set('a', 1), ans.doc.clientID),
    reason: 'refused',
    detail: 'foreignClient',
  },
  {
    title: 'clientID of somebody who only shows presence',
    make: ({ daan }) => forgeUpdate({ sections: [{ client: daan.doc.clientID, clock: 0, structs: [{ gc: 1 }] }] }),
    reason: 'refused',
    detail: 'foreignClient',
  },
  {
    title: 'clientID of the server',
    make: ({ raw }) => {
      const server = itemOf(raw.doc.getMap('meta'), 'title').id.client;
      return updateOf(raw.doc, (doc) => doc.getMap('reactions').set('a', 1), server);
    },
    reason: 'refused',
    detail: 'foreignClient',
  },
  {
    title: 'gap',
    make: () => forgeUpdate({ sections: [{ client: FRESH, clock: 5, structs: [{ gc: 1 }] }] }),
    reason: 'refused',
    detail: 'gap',
  },
  { title: 'skip', make: () => forged({ gc: 1 }, { skip: 5 }, { gc: 1 }), reason: 'refused', detail: 'contentKind' },
  { title: 'clock jump by a GC struct', make: () => forged({ gc: 2 ** 31 }), reason: 'refused', detail: 'clockJump' },
  {
    title: 'neighbour that nobody knows',
    make: () => forged({ origin: { client: 77, clock: 3 }, content: { string: 'x' } }),
    reason: 'refused',
    detail: 'unknownDependency',
  },
  {
    title: 'items that wait for each other',
    make: () =>
      forgeUpdate({
        sections: [
          { client: FRESH, clock: 0, structs: [{ origin: { client: FRESH + 1, clock: 0 }, content: { string: 'a' } }] },
          { client: FRESH + 1, clock: 0, structs: [{ origin: { client: FRESH, clock: 0 }, content: { string: 'b' } }] },
        ],
      }),
    reason: 'refused',
    detail: 'unappliable',
  },
  {
    title: 'delete of what is yet to be written',
    make: ({ ans }) => forgeUpdate({ deletes: [{ client: ans.doc.clientID, ranges: [[0, 10_000]] }] }),
    reason: 'refused',
    detail: 'futureDelete',
  },
  {
    title: 'delete ranges that overlap',
    make: ({ ans }) =>
      forgeUpdate({
        deletes: [
          {
            client: ans.doc.clientID,
            ranges: [
              [0, 2],
              [0, 2],
            ],
          },
        ],
      }),
    reason: 'malformed',
    detail: 'undecodable',
  },
  {
    title: 'more clientIDs than tabs',
    make: () =>
      forgeUpdate({
        sections: Array.from({ length: 9 }, (_, index) => ({ client: FRESH + index, clock: 0, structs: [{ gc: 1 }] })),
      }),
    reason: 'tooFrequent',
    detail: 'tooManyClients',
  },
  {
    title: 'equivocation: other content under clocks that were told before',
    make: ({ raw, ownNote }) => {
      const { id } = itemOf(record(raw.doc, ownNote), 'perspective');
      const holder = itemOf(raw.doc.getMap('notes'), ownNote).id;
      return forgeUpdate({
        sections: [{ ...id, structs: [{ parent: holder, parentSub: 'perspective', content: { any: ['other'] } }] }],
      });
    },
    reason: 'refused',
    detail: 'equivocation',
  },
];
