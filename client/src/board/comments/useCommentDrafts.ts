import type { CommentKey, NoteId } from '@samenreis/shared/base';
import type { NoteComment } from '@samenreis/shared/board';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Drafts } from '../drafts.ts';
import type { NoteTalk } from './noteTalk.ts';

interface DraftParts {
  readonly note: NoteId;
  readonly thread: readonly NoteComment[];
  readonly talk: NoteTalk;
  readonly drafts: Drafts;
  readonly onClose: () => void;
}

/** What somebody writes in a thread: kept when it is closed; the board gives it back when its note or comment is taken away. */
export function useCommentDrafts({ note, thread, talk, drafts, onClose }: DraftParts) {
  const [draft, setDraftShown] = useState(drafts.get(note) ?? '');
  const [edited, setEdited] = useState<ReadonlyMap<CommentKey, string>>(
    () => new Map(thread.flatMap(({ key }) => (drafts.get(key) === undefined ? [] : [[key, drafts.get(key) ?? '']]))),
  );
  const isGone = useSyncExternalStore(talk.source.subscribe, () => !talk.source.snapshot().notes.has(note));

  function setDraft(text: string): void {
    setDraftShown(text);
    if (text === '') drafts.delete(note);
    else drafts.set(note, text);
  }

  /** Null: nobody changes that comment any more. */
  function setEditedText(comment: CommentKey, text: string | null): void {
    const rest = new Map(edited);
    if (text === null) rest.delete(comment);
    else rest.set(comment, text);
    setEdited(rest);
    if (text === null) drafts.delete(comment);
    else drafts.set(comment, text);
  }

  useEffect(() => {
    if (isGone) onClose();
  });

  return { draft, setDraft, edited, setEditedText };
}
