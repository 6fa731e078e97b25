import type { NoteId } from '@samenreis/shared/base';
import { m } from '../../i18n/messages.ts';
import type { NoteTalk, TalkCommand } from '../comments/noteTalk.ts';
import { groupingOf, landingsIn } from './groupsOf.ts';

type Doer = Pick<NoteTalk, 'source' | 'dispatch' | 'onRejected' | 'onNotice'>;
type GroupCommand = Extract<TalkCommand, { readonly type: 'groupNotes' | 'addToCluster' }>;

/** Makes a group of these notes, gathered in the cell of the last one. @returns whether it was made */
export function makeGroup(talk: Doer, notes: readonly NoteId[], name: string): boolean {
  return together(talk, notes, notes.at(-1), { type: 'groupNotes', notes: [...notes], name }, m.group_made());
}

/** Puts the loose ones among these notes in the group that the others are in. */
export function joinGroup(talk: Doer, notes: readonly NoteId[]): boolean {
  const snapshot = talk.source.snapshot();
  const { joins } = groupingOf(notes.flatMap((id) => snapshot.notes.get(id) ?? []));
  if (joins === null) return false;
  const member = notes.find((id) => snapshot.notes.get(id)?.cluster === joins.cluster);
  const name = snapshot.clusters.get(joins.cluster)?.name ?? '';
  const command: GroupCommand = { type: 'addToCluster', cluster: joins.cluster, notes: [...joins.notes] };
  return together(talk, joins.notes, member, command, m.group_joined({ name: groupName(name) }));
}

/** Takes these notes out of their groups. @returns whether any was in one */
export function leaveGroup(talk: Doer, notes: readonly NoteId[]): boolean {
  const { notes: all } = talk.source.snapshot();
  const grouped = notes.filter((id) => all.get(id)?.cluster != null);
  if (grouped.length === 0) return false;
  told(talk, { type: 'ungroupNotes', notes: grouped }, m.group_left());
  return true;
}

/** A group without a name is called one all the same. */
export function groupName(name: string): string {
  return name === '' ? m.group_nameless() : name;
}

/** In one step to take back: who undoes a group has the notes where they were. */
function together(talk: Doer, notes: readonly NoteId[], target: NoteId | undefined, command: GroupCommand, done: string): boolean {
  const snapshot = talk.source.snapshot();
  const home = target === undefined ? undefined : snapshot.notes.get(target);
  if (home === undefined) {
    talk.onRejected('notFound');
    return false;
  }
  const landings = landingsIn(snapshot, notes, home);
  return told(talk, landings.length === 0 ? command : { ...command, landings }, done);
}

function told(talk: Doer, command: TalkCommand, done: string): boolean {
  const outcome = talk.dispatch(command);
  if (!outcome.ok) talk.onRejected(outcome.reason);
  else talk.onNotice(done);
  return outcome.ok;
}
