import { boardDoc } from '@samenreis/shared/board';
import * as Y from 'yjs';
import { noteOf } from '../support/sync/people.ts';
import { type Attack, changing, forged, itemOf, record, textOf, wholeNote } from './attack.ts';

/** Values and fields that the schema does not know. */
export const SHAPE_ATTACKS: readonly Attack[] = [
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
