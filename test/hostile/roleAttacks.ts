import { boardDoc } from '@samenreis/shared/board';
import { noteOf } from '../support/sync/people.ts';
import { type Attack, changing, textOf, wholeNote } from './attack.ts';

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
    title: 'facilitator who rewrites the schema version',
    role: 'facilitator',
    make: changing((doc) => doc.getMap('meta').set('schemaVersion', 99)),
    reason: 'refused',
    detail: 'invalid',
  },
];
