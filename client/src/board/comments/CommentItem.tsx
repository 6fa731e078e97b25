import { type CommentKey, commenterOf } from '@samenreis/shared/base';
import type { NoteComment } from '@samenreis/shared/board';
import { useRef, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { momentText } from '../../i18n/momentText.ts';
import { rejectionText } from '../rejectionText.ts';
import { CommentField } from './CommentField.tsx';
import { capitalised } from './capitalised.ts';
import type { NoteTalk } from './noteTalk.ts';

interface CommentItemProps {
  readonly comment: NoteComment;
  readonly talk: NoteTalk;
  /** What is being written instead of it; null while nobody does. */
  readonly draft: string | null;
  readonly onDraft: (draft: string | null) => void;
  readonly onDelete: (comment: CommentKey) => void;
}

/** One comment: who said it and when, and what this person may do with it. */
export function CommentItem({ comment, talk, draft, onDraft, onDelete }: CommentItemProps) {
  const { key, text, createdAt } = comment;
  const edit = useRef<HTMLButtonElement>(null);
  const [error, setError] = useState<string | null>(null);
  const name = capitalised(talk.names(commenterOf(key)));
  const moment = momentText(createdAt);
  const mayEdit = talk.can({ type: 'editComment', comment: key, text }) === null;
  const mayDelete = talk.can({ type: 'deleteComment', comment: key }) === null;

  function leave(): void {
    onDraft(null);
    setError(null);
    // The button is drawn again in the same turn.
    queueMicrotask(() => edit.current?.focus());
  }

  function save(): void {
    const next = (draft ?? '').trim();
    const done = next === '' || next === text ? null : talk.dispatch({ type: 'editComment', comment: key, text: next });
    if (next === '') setError(m.comment_empty());
    else if (done?.ok === false) setError(rejectionText(done.reason));
    else leave();
  }

  return (
    <li className="comment">
      <p className="comment-head">
        <strong>{name}</strong> <time dateTime={new Date(createdAt).toISOString()}>{moment}</time>
      </p>
      {draft === null ? (
        <p className="comment-text">{text}</p>
      ) : (
        <CommentField label={m.comment_editOf({ moment })} value={draft} error={error} hasFocus onValue={onDraft} onDone={save} />
      )}
      <div className="comment-actions">
        {draft !== null && (
          <>
            <button type="button" onClick={save}>
              {m.ui_save()}
            </button>
            <button type="button" onClick={leave}>
              {m.ui_cancel()}
            </button>
          </>
        )}
        {draft === null && mayEdit && (
          <button ref={edit} type="button" aria-label={m.comment_editOf({ moment })} onClick={() => onDraft(text)}>
            {m.comment_edit()}
          </button>
        )}
        {draft === null && mayDelete && (
          <button type="button" aria-label={m.comment_deleteOf({ name, moment })} onClick={() => onDelete(key)}>
            {m.comment_delete()}
          </button>
        )}
      </div>
    </li>
  );
}
