import type { CommentKey, NoteId } from '@samenreis/shared/base';
import type { NoteComment } from '@samenreis/shared/board';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Drafts, NoteTalk } from './noteTalk.ts';

interface DraftParts {
  readonly note: NoteId;
  readonly thread: readonly NoteComment[];
  readonly talk: NoteTalk;
  readonly drafts: Drafts;
  readonly onClose: () => void;
}

interface EditedComment {
  readonly key: CommentKey;
  readonly text: string;
}

/** What somebody writes in a thread; given back when the note, or the comment, is taken away under the pen. */
export function useCommentDrafts({ note, thread, talk, drafts, onClose }: DraftParts) {
  const [draft, setDraftShown] = useState(drafts.get(note) ?? '');
  const [edited, setEdited] = useState<EditedComment | null>(null);
  const isGone = useSyncExternalStore(talk.source.subscribe, () => !talk.source.snapshot().notes.has(note));
  const isEditedGone = edited !== null && !thread.some(({ key }) => key === edited.key);

  function setDraft(text: string): void {
    setDraftShown(text);
    if (text === '') drafts.delete(note);
    else drafts.set(note, text);
  }

  useEffect(() => {
    if (!isGone && !isEditedGone) return;
    const lost = [isGone ? draft : '', edited?.text ?? ''].filter((text) => text.trim() !== '');
    setEdited(null);
    if (isGone) drafts.delete(note);
    if (isGone) onClose();
    if (lost.length > 0) talk.onLostText(lost.join('\n\n'), 'deleted');
  });

  return { draft, setDraft, edited, setEdited };
}
