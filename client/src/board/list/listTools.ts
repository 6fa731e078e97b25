import type { LaneId, NoteId, ParticipantId, PhaseId } from '@samenreis/shared/base';
import type { BoardCommand, Executed, Note, Rejection } from '@samenreis/shared/board';
import type { BoardList } from '@samenreis/shared/list';
import { createContext, useContext } from 'react';
import type { OpenBoard } from '../boardSession.ts';
import type { NoteDialog } from '../comments/noteTalk.ts';
import type { NoteRights } from './noteRights.ts';

/** A dialog of the list, and what it is about. */
export type ListDialog =
  | { readonly kind: 'move'; readonly note: NoteId; readonly isCopy: boolean }
  /** One that both views open. */
  | { readonly kind: 'note'; readonly dialog: NoteDialog }
  | { readonly kind: 'phases' }
  | { readonly kind: 'lanes' }
  | { readonly kind: 'curve'; readonly phase: PhaseId; readonly lane: LaneId };

/** What every part of the list works with. The same object until the names, the rights or the list change. */
export interface ListTools {
  readonly board: OpenBoard;
  readonly names: (participant: ParticipantId) => string;
  readonly rights: (note: Note) => NoteRights;
  /** The list as it is drawn now. */
  readonly list: () => BoardList;
  /** Does it, says `done` when it was done and why not when it was not. */
  readonly run: (command: BoardCommand, done?: string) => Executed | null;
  /** A note took no more of what was typed: says why, and gives the text back where there is any. */
  readonly refuseText: (reason: Rejection, text: string) => void;
  /** Sticks a copy of the note behind the others in its cell. */
  readonly duplicate: (note: Note) => void;
  readonly openDialog: (dialog: ListDialog | null) => void;
  /** Shows a phase, and gives its heading the focus. */
  readonly goToPhase: (phase: PhaseId) => void;
  /** Shows the note, in whatever phase it is, and gives it the focus once it is drawn. */
  readonly goTo: (note: NoteId) => void;
}

const Tools = createContext<ListTools | null>(null);

export const ListToolsProvider = Tools.Provider;

export function useListTools(): ListTools {
  const tools = useContext(Tools);
  if (tools === null) throw new Error('A part of the list is drawn outside it.');
  return tools;
}
