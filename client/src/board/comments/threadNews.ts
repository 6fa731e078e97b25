import { commenterOf, type ParticipantId } from '@samenreis/shared/base';
import type { NoteComment } from '@samenreis/shared/board';
import { m } from '../../i18n/messages.ts';
import { capitalised } from './capitalised.ts';

/** What others did in a thread since it read `before`, in sentences; one's own doing is told where it is done. */
export function threadNews(
  before: readonly NoteComment[],
  now: readonly NoteComment[],
  me: ParticipantId,
  names: (participant: ParticipantId) => string,
): readonly string[] {
  const was = new Map(before.map((comment) => [comment.key, comment]));
  const is = new Set(now.map(({ key }) => key));
  const nameOf = ({ key }: NoteComment) => capitalised(names(commenterOf(key)));
  const others = now.filter(({ key }) => commenterOf(key) !== me);
  const added = others.filter(({ key }) => !was.has(key)).map((one) => m.comment_new({ name: nameOf(one), text: one.text }));
  const changed = others
    .filter(({ key, text }) => was.has(key) && was.get(key)?.text !== text)
    .map((one) => m.comment_changed({ name: nameOf(one), text: one.text }));
  const gone = before.filter(({ key }) => !is.has(key));
  return [...added, ...changed, ...gone.map((one) => m.comment_gone({ name: nameOf(one) }))];
}
