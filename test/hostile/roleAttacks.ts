import { boardDoc } from '@samenreis/shared/board';
import { noteOf } from '../support/sync/people.ts';
import { type Attack, changing, textOf, wholeNote } from './attack.ts';

const COUNTED = { agree: 40, doubt: 0, disagree: 0, asked: 'Alles gaat goed.' };

/** Doing what the role does not allow. */
export const ROLE_ATTACKS: readonly Attack[] = [
  {
    title: 'viewer who writes a note',
    role: 'viewer',
    isUnapplied: true,
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
    title: 'participant who marks the own note as that of somebody else (B61)',
    make: changing((doc, { ownNote }) => boardDoc(doc).setField('notes', ownNote, 'onBehalf', true)),
    reason: 'refused',
    detail: 'facilitatorOnly',
  },
  {
    title: "participant who marks another's note (B61)",
    make: changing((doc, { victimNote }) => boardDoc(doc).setField('notes', victimNote, 'onBehalf', true)),
    reason: 'refused',
    detail: 'facilitatorOnly',
  },
  {
    title: 'participant who makes a note on behalf of somebody (B61)',
    make: changing((doc, { attacker }) => {
      const id = noteOf(attacker, 9);
      boardDoc(doc).put('notes', id, { ...wholeNote(id, attacker.participantId), onBehalf: true });
    }),
    reason: 'refused',
    detail: 'facilitatorOnly',
  },
  {
    title: 'participant who takes the own note away and puts it back marked (B61)',
    make: changing((doc, { ownNote }) => {
      const was = boardDoc(doc).entry('notes', ownNote) as object; // a record
      boardDoc(doc).remove('notes', ownNote);
      boardDoc(doc).put('notes', ownNote, { ...was, onBehalf: true });
    }),
    reason: 'refused',
    detail: 'facilitatorOnly',
  },
  {
    title: "facilitator who marks a participant's note (B61)",
    role: 'facilitator',
    make: changing((doc, { victimNote }) => boardDoc(doc).setField('notes', victimNote, 'onBehalf', true)),
    reason: 'refused',
    detail: 'notYours',
  },
  {
    title: "facilitator who takes a participant's note away and puts it back marked (B61)",
    role: 'facilitator',
    make: changing((doc, { victimNote }) => {
      const was = boardDoc(doc).entry('notes', victimNote) as object; // a record
      boardDoc(doc).remove('notes', victimNote);
      boardDoc(doc).put('notes', victimNote, { ...was, onBehalf: true });
    }),
    reason: 'refused',
    detail: 'notYours',
  },
  {
    title: 'facilitator whose mark names the person (B61)',
    role: 'facilitator',
    make: changing((doc, { ownNote }) => boardDoc(doc).setField('notes', ownNote, 'onBehalf', 'Mevrouw Jansen')),
    reason: 'refused',
    detail: 'invalid',
  },
  {
    title: 'facilitator who writes what a poll did not count (B73)',
    role: 'facilitator',
    make: changing((doc) => boardDoc(doc).setField('conclusions', 'conclusion-1', 'consensus', COUNTED)),
    reason: 'refused',
    detail: 'invalid',
  },
  {
    title: 'facilitator who makes a conclusion that says it was counted (B73)',
    role: 'facilitator',
    make: changing((doc) => {
      const was = boardDoc(doc).entry('conclusions', 'conclusion-1') as object; // a record of the example
      boardDoc(doc).put('conclusions', 'conclusion-9', { ...was, id: 'conclusion-9', consensus: COUNTED });
    }),
    reason: 'refused',
    detail: 'invalid',
  },
  {
    title: 'participant who gives the own note dots (B75)',
    make: changing((doc, { ownNote }) => boardDoc(doc).put('votes', ownNote, 12)),
    reason: 'refused',
    detail: 'invalid',
  },
  {
    title: 'facilitator who gives a note dots (B75)',
    role: 'facilitator',
    make: changing((doc, { victimNote }) => boardDoc(doc).put('votes', victimNote, 12)),
    reason: 'refused',
    detail: 'invalid',
  },
  {
    title: 'facilitator who rewrites the schema version',
    role: 'facilitator',
    make: changing((doc) => doc.getMap('meta').set('schemaVersion', 99)),
    reason: 'refused',
    detail: 'invalid',
  },
];
