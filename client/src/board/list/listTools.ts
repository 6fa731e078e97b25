import type { NoteId, ParticipantId, PersonaId, PhaseId } from '@samenreis/shared/base';
import type { BoardCommand, Executed, Note, Rejection } from '@samenreis/shared/board';
import type { BoardList } from '@samenreis/shared/list';
import { createContext, useContext } from 'react';
import type { OpenBoard } from '../openBoard.ts';
import type { ListDialog } from './listDialog.ts';
import type { ListMany } from './listMany.ts';
import type { NoteRights } from './noteRights.ts';

/** What every part of the list works with. The same object until the names, the rights or the list change. */
export interface ListTools {
  readonly board: OpenBoard;
  readonly names: (participant: ParticipantId) => string;
  readonly rights: (note: Note) => NoteRights;
  /** Whose feelings are told, as on the canvas; null: all beside each other. */
  readonly whose: PersonaId | null;
  /** The list as it is drawn now. */
  readonly list: () => BoardList;
  /** Does it, says `done` when it was done and why not when it was not. */
  readonly run: (command: BoardCommand, done?: string) => Executed | null;
  /** A note took no more of what was typed: says why, and gives the text back where there is any. */
  readonly refuseText: (reason: Rejection, text: string) => void;
  /** What is done with the notes that are chosen. */
  readonly many: ListMany;
  /** Lays the notes of the cell and kind of this one neatly. */
  readonly tidy: (note: Note) => void;
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
