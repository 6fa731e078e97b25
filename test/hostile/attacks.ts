import { boardDoc, noteDefaults } from '@samenreis/shared/board';
import { CLOSE, type CloseReason } from '@samenreis/shared/protocol';
import * as Y from 'yjs';
import { type ForgedStruct, forgeUpdate, type Id, TYPE } from '../support/sync/forgeUpdate.ts';
import { noteOf, person } from '../support/sync/people.ts';
import { type Scene, updateOf } from './scene.ts';

export interface Attack {
  readonly title: string;
  readonly role?: 'viewer' | 'facilitator';
  readonly make: (scene: Scene) => Uint8Array;
  readonly reason: CloseReason;
  /** The word in the close frame. */
  readonly detail: string;
}

/** A clientID nobody used. */
const FRESH = 4_242;
export const codeOf = ({ reason }: Attack): number => CLOSE[reason];

const record = (doc: Y.Doc, note: string): Y.Map<unknown> => {
  const found = doc.getMap('notes').get(note);
  if (!(found instanceof Y.Map)) throw new Error(`no note ${note}`);
  return found;
};
const itemOf = (map: Y.Map<unknown>, key: string): Y.Item => {
  const item = map._map.get(key);
  if (item === undefined) throw new Error(`no item at ${key}`);
  return item;
};
const textOf = (doc: Y.Doc, note: string): Y.Text => {
  const text = boardDoc(doc).text('notes', note);
  if (text === null) throw new Error(`no text in ${note}`);
  return text;
};
const firstLetter = (doc: Y.Doc, note: string): Id => {
  const start = textOf(doc, note)._start;
  if (start === null) throw new Error('no letter');
  return start.id;
};
const forged = (...structs: ForgedStruct[]) => forgeUpdate({ sections: [{ client: FRESH, clock: 0, structs }] });
const changing = (change: (doc: Y.Doc, scene: Scene) => void) => (scene: Scene) =>
  updateOf(scene.raw.doc, (doc) => change(doc, scene), FRESH);
const wholeNote = (id: string, author: string) => ({
  ...noteDefaults,
  id,
  author,
  place: { lane: 'current', phase: 'phase-1', x: 0, y: 0, z: 1 },
  kind: 'moment',
  perspective: 'client',
  createdAt: 1,
});

const OTHERS: readonly Attack[] = [
  {
    title: "edit of another's text",
    make: changing((doc, { victimNote }) => textOf(doc, victimNote).insert(0, 'x')),
    reason: 'refused',
    detail: 'notYours',
  },
  {
    title: "delete of letters in another's text",
    make: changing((doc, { victimNote }) => textOf(doc, victimNote).delete(0, 3)),
    reason: 'refused',
    detail: 'notYours',
  },
  {
    title: "delete of another's note",
    make: changing((doc, { victimNote }) => doc.getMap('notes').delete(victimNote)),
    reason: 'refused',
    detail: 'notYours',
  },
  {
    title: "overwrite of another's note",
    make: changing((doc, { victimNote }) =>
      boardDoc(doc).put('notes', victimNote, { ...wholeNote(victimNote, victimNote.slice(0, 16)) }),
    ),
    reason: 'refused',
    detail: 'notYours',
  },
  {
    title: "stale-origin overwrite: a field of another's note named by its neighbour alone",
    make: ({ raw, victimNote }) => {
      const { id } = itemOf(record(raw.doc, victimNote), 'perspective');
      return forged({ origin: id, content: { any: ['consultant'] } });
    },
    reason: 'refused',
    detail: 'notYours',
  },
  {
    title: "stale-origin overwrite: another's whole note named by its neighbour alone",
    make: ({ raw, victimNote }) => forged({ origin: itemOf(raw.doc.getMap('notes'), victimNote).id, content: { type: TYPE.map } }),
    reason: 'refused',
    detail: 'notYours',
  },
  {
    title: "text woven between the own note and another's",
    make: ({ raw, ownNote, victimNote }) =>
      forged({ origin: firstLetter(raw.doc, ownNote), rightOrigin: firstLetter(raw.doc, victimNote), content: { string: 'x' } }),
    reason: 'refused',
    detail: 'foreignOrigin',
  },
  {
    title: "field of the own note chained behind another's",
    make: ({ raw, ownNote, victimNote }) =>
      forged({
        origin: itemOf(record(raw.doc, ownNote), 'perspective').id,
        rightOrigin: itemOf(record(raw.doc, victimNote), 'perspective').id,
        content: { any: ['consultant'] },
      }),
    reason: 'refused',
    detail: 'foreignOrigin',
  },
  {
    title: "note in another's name",
    make: changing((doc) =>
      boardDoc(doc).put('notes', noteOf(person('ans'), 9), wholeNote(noteOf(person('ans'), 9), person('ans').participantId)),
    ),
    reason: 'refused',
    detail: 'notYours',
  },
  {
    title: "note in another's name, deleted in the same update to prepare its return",
    role: 'facilitator',
    make: () => forged({ parent: 'notes', parentSub: noteOf(person('ans'), 9), content: { deleted: 1 } }),
    reason: 'refused',
    detail: 'notYours',
  },
  {
    title: 'own note that names another author',
    make: changing((doc, { attacker }) =>
      boardDoc(doc).put('notes', noteOf(attacker, 9), wholeNote(noteOf(attacker, 9), person('ans').participantId)),
    ),
    reason: 'refused',
    detail: 'invalid',
  },
  {
    title: "reaction in another's name",
    make: changing((doc, { ownNote }) =>
      doc.getMap('reactions').set(`${ownNote}|${person('ans').participantId}`, { kind: 'heart' }),
    ),
    reason: 'refused',
    detail: 'notYours',
  },
];

const ROLES: readonly Attack[] = [
  {
    title: 'viewer who writes a note',
    role: 'viewer',
    make: changing((doc, { attacker }) =>
      boardDoc(doc).put('notes', noteOf(attacker, 9), wholeNote(noteOf(attacker, 9), attacker.participantId)),
    ),
    reason: 'forbidden',
    detail: 'viewerMayNotChange',
  },
  {
    title: 'viewer who only deletes',
    role: 'viewer',
    make: changing((doc, { victimNote }) => doc.getMap('notes').delete(victimNote)),
    reason: 'forbidden',
    detail: 'viewerMayNotChange',
  },
  {
    title: 'participant who renames a phase',
    make: changing((doc) => boardDoc(doc).setField('phases', 'phase-1', 'name', 'Van mij')),
    reason: 'refused',
    detail: 'facilitatorOnly',
  },
  {
    title: 'participant who allows everybody everything and uses it in the same update',
    make: changing((doc, { victimNote }) => {
      doc.getMap('meta').set('othersNotes', { move: true, edit: true });
      textOf(doc, victimNote).insert(0, 'x');
    }),
    reason: 'refused',
    detail: 'facilitatorOnly',
  },
  {
    title: 'facilitator who rewrites the schema version',
    role: 'facilitator',
    make: changing((doc) => doc.getMap('meta').set('schemaVersion', 99)),
    reason: 'refused',
    detail: 'invalid',
  },
];

const SHAPES: readonly Attack[] = [
  { title: 'unknown root', make: changing((doc) => doc.getMap('geheim').set('a', 1)), reason: 'refused', detail: 'unknownRoot' },
  {
    title: 'list part in a root map',
    make: () => forged({ parent: 'notes', content: { any: [1] } }),
    reason: 'refused',
    detail: 'listInMap',
  },
  {
    title: 'list part in a record',
    make: ({ raw, ownNote }) => forged({ parent: itemOf(raw.doc.getMap('notes'), ownNote).id, content: { any: [1] } }),
    reason: 'refused',
    detail: 'listInMap',
  },
  {
    title: 'attribute on a text',
    make: ({ raw, ownNote }) =>
      forged({ parent: itemOf(record(raw.doc, ownNote), 'text').id, parentSub: 'kleur', content: { any: ['rood'] } }),
    reason: 'refused',
    detail: 'attributeOfText',
  },
  {
    title: 'extra field inside a note made in the same transaction',
    make: changing((doc, { attacker }) =>
      boardDoc(doc).put('notes', noteOf(attacker, 9), {
        ...wholeNote(noteOf(attacker, 9), attacker.participantId),
        verborgen: 'x',
        text: '',
      }),
    ),
    reason: 'refused',
    detail: 'invalid',
  },
  {
    title: 'map within a field',
    make: changing((doc, { ownNote }) => record(doc, ownNote).set('perspective', new Y.Map([['a', 1]]))),
    reason: 'refused',
    detail: 'replacedText',
  },
  {
    title: 'map within a field of a new note',
    make: changing((doc, { attacker }) => {
      boardDoc(doc).put('notes', noteOf(attacker, 9), { ...wholeNote(noteOf(attacker, 9), attacker.participantId), text: '' });
      record(doc, noteOf(attacker, 9)).set('perspective', new Y.Map([['a', new Y.Map()]]));
    }),
    reason: 'refused',
    detail: 'nestedType',
  },
  {
    title: 'text put in the place of a text',
    make: changing((doc, { ownNote }) => record(doc, ownNote).set('text', new Y.Text('nieuw'))),
    reason: 'refused',
    detail: 'replacedText',
  },
  {
    title: 'subdocument',
    make: changing((doc) => doc.getMap('notes').set('a', new Y.Doc())),
    reason: 'refused',
    detail: 'contentKind',
  },
  {
    title: 'array',
    make: changing((doc) => doc.getMap('notes').set('a', new Y.Array())),
    reason: 'refused',
    detail: 'contentKind',
  },
  {
    title: 'XML',
    make: changing((doc) => doc.getMap('notes').set('a', new Y.XmlFragment())),
    reason: 'refused',
    detail: 'contentKind',
  },
  {
    title: 'formatted text',
    make: changing((doc, { ownNote }) => textOf(doc, ownNote).format(0, 3, { bold: true })),
    reason: 'refused',
    detail: 'contentKind',
  },
  {
    title: 'picture in a text',
    make: changing((doc, { ownNote }) => textOf(doc, ownNote).insertEmbed(0, { image: 'x' })),
    reason: 'refused',
    detail: 'contentKind',
  },
  {
    title: 'text of a book',
    make: changing((doc, { ownNote }) => textOf(doc, ownNote).insert(0, 'x'.repeat(2_001))),
    reason: 'refused',
    detail: 'textTooLong',
  },
  ...[Number.NaN, Number.POSITIVE_INFINITY, undefined, 10n, new Uint8Array(3)].map(
    (value): Attack => ({
      title: `value ${String(value)} (${typeof value})`,
      make: ({ raw, ownNote }) =>
        forged({ parent: itemOf(raw.doc.getMap('notes'), ownNote).id, parentSub: 'createdAt', content: { any: [value] } }),
      reason: 'refused',
      detail: 'plainValue',
    }),
  ),
  {
    title: 'place outside the board',
    make: changing((doc, { ownNote }) =>
      boardDoc(doc).setField('notes', ownNote, 'place', { lane: 'current', phase: 'phase-1', x: 1e9, y: 0, z: 0 }),
    ),
    reason: 'refused',
    detail: 'invalid',
  },
  {
    title: 'key __proto__',
    make: () => forged({ parent: 'notes', parentSub: '__proto__', content: { any: [1] } }),
    reason: 'refused',
    detail: 'forbiddenKey',
  },
  {
    title: 'value with a key __proto__',
    make: ({ raw, ownNote }) =>
      forged({
        parent: itemOf(raw.doc.getMap('notes'), ownNote).id,
        parentSub: 'place',
        content: { any: [JSON.parse('{"__proto__":{"lane":"current","phase":"phase-1","x":0,"y":0,"z":0}}')] },
      }),
    reason: 'refused',
    detail: 'plainValue',
  },
];

const STRUCTS: readonly Attack[] = [
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

const BYTES: readonly Attack[] = [
  {
    title: 'truncated update',
    make: (scene) => updateOf(scene.raw.doc, (doc) => textOf(doc, scene.ownNote).insert(0, 'een lange zin'), FRESH).slice(0, -6),
    reason: 'malformed',
    detail: 'undecodable',
  },
  {
    title: 'byte-flipped update',
    make: (scene) => {
      const update = updateOf(scene.raw.doc, (doc) => textOf(doc, scene.ownNote).insert(0, 'een lange zin'), FRESH);
      return update.map((byte, index) => (index === 0 ? byte ^ 0x7f : byte));
    },
    reason: 'malformed',
    detail: 'undecodable',
  },
  {
    title: 'preallocation bomb',
    make: () => new Uint8Array([1, 0x80, 0x80, 0x80, 0x70, 1, 0]),
    reason: 'malformed',
    detail: 'undecodable',
  },
  {
    title: 'preallocation bomb in the delete set',
    make: () => new Uint8Array([0, 1, 1, 0x80, 0x80, 0x80, 0x70]),
    reason: 'malformed',
    detail: 'undecodable',
  },
  {
    title: 'value nested a hundred thousand deep',
    make: () => {
      const head = forged({ parent: 'notes', parentSub: 'a', content: { any: [] } }).slice(0, -2);
      return new Uint8Array([...head, 1, ...Array.from({ length: 200_000 }, (_, index) => (index % 2 === 0 ? 117 : 1))]);
    },
    reason: 'malformed',
    detail: 'undecodable',
  },
  {
    title: 'V2 encoding',
    make: ({ raw, ownNote }) => {
      const copy = new Y.Doc();
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(raw.doc));
      const before = Y.encodeStateVector(copy);
      textOf(copy, ownNote).insert(0, 'een lange zin');
      return Y.encodeStateAsUpdateV2(copy, before);
    },
    reason: 'malformed',
    detail: 'undecodable',
  },
];

/** Every way we know to write what may not be written. */
export const ATTACKS: readonly Attack[] = [...OTHERS, ...ROLES, ...SHAPES, ...STRUCTS, ...BYTES];
