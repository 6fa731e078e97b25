import type { NoteId, ParticipantId, Result } from '@samenreis/shared/base';
import type { BoardCommand, BoardSnapshot, Note, Perspective, Rejection, Role } from '@samenreis/shared/board';
import type { Presence, VouchedPresence } from '@samenreis/shared/protocol';
import type { TalkCommand } from '../comments/noteTalk.ts';
import type { FilterStore } from '../store/filterStore.ts';
import type { SharedText } from '../store/sharedText.ts';
import type { Wayfinder } from '../store/wayfinder.ts';
import type { CanvasLabels } from './canvasLabels.ts';
import type { Tool } from './tool.ts';

/** The commands the canvas gives. */
export type CanvasCommand =
  | TalkCommand
  | Extract<
      BoardCommand,
      {
        readonly type:
          | 'addNote'
          | 'addNotes'
          | 'editNote'
          | 'editNotes'
          | 'setNoteText'
          | 'moveNotes'
          | 'copyNotes'
          | 'deleteNotes';
      }
    >;

/** The board store, as far as the canvas reads it. */
export interface BoardSource {
  snapshot(): BoardSnapshot;
  subscribe(listener: () => void): () => void;
}

/** One other connection on this board; a person with two tabs is there twice. */
export type RemotePerson = VouchedPresence & { readonly clientId: number };

export interface PresenceSource {
  /** The same array while nothing changed. */
  others(): readonly RemotePerson[];
  subscribe(listener: () => void): () => void;
  /** Merged into what this client tells of itself. The canvas calls it at most 20 times a second. */
  setMine(change: Partial<Presence>): void;
}

/** The note was deleted by somebody else, or does not take what was typed. */
export type LostTextReason = 'deleted' | 'notWritten';

/** Which notes are picked; the canvas, the list and the panels share one. */
export interface SelectionStore {
  get(): ReadonlySet<NoteId>;
  set(notes: ReadonlySet<NoteId>): void;
  subscribe(listener: () => void): () => void;
}

/** Finding, as far as the canvas takes part in it: it dims what is not looked for, goes where it is led, and opens the strip. */
export interface CanvasFind {
  readonly filter: Pick<FilterStore, 'test' | 'subscribe'>;
  readonly way: Pick<Wayfinder, 'follow'>;
  readonly open: () => void;
}

export interface Done {
  readonly created: readonly string[];
  /** Takes it back. */
  readonly inverse?: BoardCommand | null;
}

export interface BoardCanvasProps {
  readonly source: BoardSource;
  readonly presence: PresenceSource;
  /** Applies it at once on this side; `created` are the ids of what was made. */
  readonly dispatch: (command: CanvasCommand) => Result<Done, Rejection>;
  /** Why a command would be refused now, or null. Asked before a gesture starts, so that nothing jumps back after it. */
  readonly can: (command: CanvasCommand) => Rejection | null;
  readonly textOf: (note: NoteId) => SharedText | null;
  /** @returns whether all of the last step was taken back; what was not, is told. */
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly tool: Tool;
  readonly onToolChange: (tool: Tool) => void;
  readonly selection: SelectionStore;
  readonly find: CanvasFind;
  readonly names: (participant: ParticipantId) => string;
  readonly me: { readonly participantId: ParticipantId; readonly role: Role; readonly perspective: Perspective };
  /** The same object until the language changes: a new one repaints the board. */
  readonly labels: CanvasLabels;
  /** A gesture was refused; the shell says why in plain words. */
  readonly onRejected: (reason: Rejection) => void;
  /** Something to know of what was just done, for everybody's eyes and ears: a part of it was left out. */
  readonly onNotice: (text: string) => void;
  /** Says what was done, and offers to take it back by `inverse`. */
  readonly onOfferBack?: (text: string, inverse: BoardCommand) => void;
  /** What this person was writing is not on the board, and theirs to keep; `note`: the one that was taken away with it. */
  readonly onLostText: (text: string, why: LostTextReason, note?: Note) => void;
}
