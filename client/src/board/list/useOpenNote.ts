import type { NoteId } from '@samenreis/shared/base';
import type { Note } from '@samenreis/shared/board';
import type { BoardList } from '@samenreis/shared/list';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { BoardStore } from '../store/boardStore.ts';
import type { SharedText } from '../store/sharedText.ts';
import type { OpenPart } from './NoteItem.tsx';

/** The note that somebody has open: to write in it, or for what else can be done with it. */
export interface OpenedNote {
  readonly note: NoteId;
  readonly part: Exclude<OpenPart, null>;
}

interface OpenNote {
  readonly opened: OpenedNote | null;
  /** Null for either closes what is open. */
  readonly open: (note: NoteId | null, part: OpenPart) => void;
}

/**
 * One note is open at a time.
 * @param onGone - somebody took away the note that was being written in; told with what it said last, if anything
 */
export function useOpenNote(
  list: BoardList,
  store: Pick<BoardStore, 'textOf'>,
  onGone: (note: Note, text: string) => void,
): OpenNote {
  const [opened, setOpened] = useState<OpenedNote | null>(null);
  const last = useRef<Note | null>(null);
  /** The list is drawn behind the letters; this is not. */
  const shared = useRef<SharedText | null>(null);
  const present = opened === null ? undefined : list.source.notes.get(opened.note)?.note;
  if (present !== undefined) last.current = present;

  useEffect(() => {
    if (opened === null || present !== undefined) return;
    setOpened(null);
    if (opened.part !== 'text' || last.current?.id !== opened.note) return;
    const text = shared.current?.read() ?? last.current.text;
    if (text.trim() !== '') onGone(last.current, text);
  });

  const open = useCallback(
    (note: NoteId | null, part: OpenPart) => {
      shared.current = note === null ? null : store.textOf(note);
      setOpened(note === null || part === null ? null : { note, part });
    },
    [store],
  );
  return { opened: present === undefined ? null : opened, open };
}
