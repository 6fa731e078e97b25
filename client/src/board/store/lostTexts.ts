import { commenterOf, isCommentKey, isNoteId, type NoteId, type ParticipantId } from '@samenreis/shared/base';
import { type BoardDoc, type BoardSnapshot, canonicalJsonOf, type Root } from '@samenreis/shared/board';
import type { UnsentEntry } from './unsentWork.ts';

/** A board as it was on this screen before it was loaded anew. */
export interface FormerBoard {
  readonly snapshot: Pick<BoardSnapshot, 'notes'>;
  /** Notes the person typed in. */
  readonly writtenIn: ReadonlySet<NoteId>;
  readonly me: ParticipantId;
  /** What the server may not have had. */
  readonly unsent: readonly UnsentEntry[];
}

/** What the person wrote that is not on the board as the server has it: offered back, so that no text is lost. */
export function lostTexts({ snapshot, writtenIn, me, unsent }: FormerBoard, present: BoardDoc): readonly string[] {
  const ofNotes = [...snapshot.notes.values()]
    .filter(({ id, author }) => author === me || writtenIn.has(id))
    .filter(({ id, text }) => text.trim() !== '' && present.field('notes', id, 'text') !== text)
    .map(({ text }) => text);
  return [...ofNotes, ...unsent.flatMap((one) => textsOf(one, present, me))];
}

/** Whether something else of the person's work is not on the board, such as a note that was moved, or a reaction. */
export function isOtherWorkLost(former: FormerBoard, present: BoardDoc): boolean {
  return former.unsent.some((one) => {
    const { root, key, entry } = one;
    const now = present.entry(root, key);
    // What is not there at all is given back by its text, where it had one.
    if (entry !== undefined && now === undefined) return !hasText(one, former);
    return canonicalJsonOf(withoutTexts(root, entry)) !== canonicalJsonOf(withoutTexts(root, now));
  });
}

/** What people write in the entries of each root, beside the texts of notes. */
const textFields = {
  meta: [],
  notes: [],
  curves: [],
  reactions: [],
  phases: ['name', 'description', 'touchpoints', 'term'],
  lanes: ['name', 'subtitle'],
  personas: ['name', 'residence', 'situation', 'quote', 'needs', 'attitude'],
  conclusions: ['text'],
  followUps: ['owner', 'reason', 'text'],
  clusters: ['name'],
  comments: ['text'],
  votes: [],
} as const satisfies Record<Root, readonly string[]>;

function textsOf({ root, key, entry }: UnsentEntry, present: BoardDoc, me: ParticipantId): readonly string[] {
  if (root === 'comments' && !(isCommentKey(key) && commenterOf(key) === me)) return [];
  const now = present.entry(root, key);
  if (root === 'meta') return typeof entry === 'string' && entry !== now ? [entry] : [];
  return textFields[root]
    .filter((field) => canonicalJsonOf(fieldOf(entry, field)) !== canonicalJsonOf(fieldOf(now, field)))
    .flatMap((field) => written(fieldOf(entry, field)));
}

/** A text, each of some texts, or what a term says of itself. */
function written(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(written);
}

function hasText({ root, key, entry }: UnsentEntry, { me, writtenIn, snapshot }: FormerBoard): boolean {
  if (root === 'meta') return true;
  if (root !== 'notes') return textFields[root].some((field) => written(fieldOf(entry, field)).length > 0);
  const note = isNoteId(key) ? snapshot.notes.get(key) : undefined;
  // A note of somebody else that is gone was taken away by somebody else.
  const isMine = note === undefined || note.author === me || writtenIn.has(note.id);
  return !isMine || written(fieldOf(entry, 'text')).length > 0;
}

function withoutTexts(root: Root, entry: unknown): unknown {
  if (root === 'meta') return typeof entry === 'string' ? '' : entry;
  if (typeof entry !== 'object' || entry === null) return entry;
  const texts: ReadonlySet<string> = new Set(root === 'notes' ? ['text'] : textFields[root]);
  return Object.fromEntries(Object.entries(entry).filter(([field]) => !texts.has(field)));
}

function fieldOf(entry: unknown, field: string): unknown {
  return typeof entry === 'object' && entry !== null ? new Map(Object.entries(entry)).get(field) : undefined;
}
