import type { CommentKey, NoteId } from '@samenreis/shared/base';
import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { Drafts } from '../drafts.ts';
import { noteShort } from '../list/noteShort.ts';
import { rejectionText } from '../rejectionText.ts';
import { CommentField } from './CommentField.tsx';
import { CommentItem } from './CommentItem.tsx';
import type { NoteTalk } from './noteTalk.ts';
import { useCommentDrafts } from './useCommentDrafts.ts';
import { useThread } from './useThread.ts';
import { useThreadNews } from './useThreadNews.ts';

interface CommentsDialogProps {
  readonly note: NoteId;
  readonly talk: NoteTalk;
  readonly drafts: Drafts;
  readonly onClose: () => void;
}

/** What people say about a note, and a field to say something oneself. */
export function CommentsDialog({ note, talk, drafts, onClose }: CommentsDialogProps) {
  const thread = useThread(talk, note);
  const { told, say } = useThreadNews(thread, talk);
  const { draft, setDraft, edited, setEditedText } = useCommentDrafts({ note, thread, talk, drafts, onClose });
  const [error, setError] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useFocusKept(list);
  // The board, or the note's journey, may be locked under the pen.
  const refused = useSyncExternalStore(talk.source.subscribe, () => talk.can({ type: 'addComment', note, text: 'x' }));

  function add(): void {
    const text = draft.trim();
    const done = text === '' ? null : talk.dispatch({ type: 'addComment', note, text });
    field.current?.focus();
    if (done?.ok) {
      setError(null);
      setDraft('');
      say(m.comment_added());
    } else setError(done === null ? m.comment_empty() : rejectionText(done.reason));
  }

  function remove(comment: CommentKey): void {
    const done = talk.dispatch({ type: 'deleteComment', comment });
    say(done.ok ? m.comment_removed() : rejectionText(done.reason));
  }

  return (
    <Dialog title={m.comment_title()} startsAt="field" isOpen onClose={onClose}>
      <p className="comment-quote">{noteShort(talk.source.snapshot().notes.get(note)?.text ?? '')}</p>
      {thread.length === 0 && <p>{m.comment_none()}</p>}
      <ol ref={list} className="comment-thread" tabIndex={-1} aria-label={m.comment_thread({ count: thread.length })}>
        {thread.map((comment) => (
          <CommentItem
            key={comment.key}
            comment={comment}
            talk={talk}
            draft={edited.get(comment.key) ?? null}
            onDraft={(text) => setEditedText(comment.key, text)}
            onDelete={remove}
          />
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        <span key={told.count}>{told.text}</span>
      </p>
      <div role="status">{refused !== null && <p className="comment-refused">{rejectionText(refused)}</p>}</div>
      {/* What was begun stays in sight: it can be copied, or sent when the lock is off. */}
      {(refused === null || draft !== '') && (
        <>
          <CommentField label={m.comment_field()} value={draft} error={error} fieldRef={field} onValue={setDraft} onDone={add} />
          <Button purpose="primary" onClick={add}>
            {m.comment_add()}
          </Button>
        </>
      )}
    </Dialog>
  );
}

/** Where a button was that went with its comment, the thread takes the focus: the keys stay in the dialog. */
function useFocusKept(list: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body || activeElement instanceof HTMLDialogElement;
    if (isLost && list.current?.closest('dialog')?.open) list.current.focus();
  });
}
