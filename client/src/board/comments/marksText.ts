import { m } from '../../i18n/messages.ts';
import type { NoteMarks } from '../canvas/noteMarks.ts';
import { reactionText } from '../list/kindText.ts';

/** The badges of a note for who cannot see them: "2 keer ‘Herken ik’. 1 opmerking." */
export function marksText(marks: NoteMarks | undefined): string {
  if (marks === undefined) return '';
  const reactions = marks.reactions.map(({ kind, count }) => m.list_reacted({ count, what: reactionText(kind) }));
  const comments = marks.comments === 0 ? [] : [m.comment_openCount({ count: marks.comments })];
  return [...reactions, ...comments].map((one) => `${one}.`).join(' ');
}
