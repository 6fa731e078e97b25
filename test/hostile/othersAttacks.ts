import { boardDoc } from '@samenreis/shared/board';
import * as Y from 'yjs';
import { TYPE } from '../support/sync/forgeUpdate.ts';
import { noteOf, person } from '../support/sync/people.ts';
import { type Attack, changing, firstLetter, forged, itemOf, record, textOf, wholeNote } from './attack.ts';

/** Changing what somebody else made, or making it in another name. */
export const OTHERS_ATTACKS: readonly Attack[] = [
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
  {
    title: "comment in another's name",
    make: changing((doc, { ownNote, victimNote }) =>
      doc.getMap('comments').set(`${ownNote}|${victimNote}`, { text: 'Niet van mij', createdAt: 1 }),
    ),
    reason: 'refused',
    detail: 'notYours',
  },
  {
    title: 'comment under a key that names no note',
    make: changing((doc, { ownNote }) => doc.getMap('comments').set(ownNote, { text: 'Waarover?', createdAt: 1 })),
    reason: 'refused',
    detail: 'invalid',
  },
  {
    title: 'comment of too many words',
    make: changing((doc, { ownNote }) =>
      doc.getMap('comments').set(`${ownNote}|${ownNote}`, { text: 'x'.repeat(501), createdAt: 1 }),
    ),
    reason: 'refused',
    detail: 'textTooLong',
  },
  {
    title: 'comment with a shared text in it',
    make: changing((doc, { ownNote }) => doc.getMap('comments').set(`${ownNote}|${ownNote}`, new Y.Map([['text', 'x']]))),
    reason: 'refused',
    detail: 'invalid',
  },
  {
    title: "cluster in another's name",
    make: changing((doc, { victimNote }) => boardDoc(doc).put('clusters', victimNote, { id: victimNote, name: '', createdAt: 1 })),
    reason: 'refused',
    detail: 'notYours',
  },
  {
    title: 'cluster with a field that nobody knows',
    make: changing((doc, { ownNote }) =>
      boardDoc(doc).put('clusters', ownNote, { id: ownNote, name: '', createdAt: 1, notes: [] }),
    ),
    reason: 'refused',
    detail: 'invalid',
  },
  {
    title: "link set on another's note",
    make: changing((doc, { victimNote }) => boardDoc(doc).setField('notes', victimNote, 'linkTo', 'phase-1')),
    reason: 'refused',
    detail: 'notYours',
  },
  {
    title: 'own note in a cluster that is no cluster',
    make: changing((doc, { ownNote }) => boardDoc(doc).setField('notes', ownNote, 'cluster', 'phase-1')),
    reason: 'refused',
    detail: 'invalid',
  },
];
