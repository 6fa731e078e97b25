import type { NoteId } from '@samenreis/shared/base';
import { commentsByNote, type NoteComment } from '@samenreis/shared/board';
import { useMemo, useSyncExternalStore } from 'react';
import type { NoteTalk } from './noteTalk.ts';

const NONE: readonly NoteComment[] = [];

/** The comments on one note, in the order they were made. */
export function useThread({ source }: Pick<NoteTalk, 'source'>, note: NoteId): readonly NoteComment[] {
  const comments = useSyncExternalStore(source.subscribe, () => source.snapshot().comments);
  return useMemo(() => commentsByNote(comments).get(note) ?? NONE, [comments, note]);
}
