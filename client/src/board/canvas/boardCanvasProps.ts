import type { NoteId, ParticipantId, Result } from '@samenreis/shared/base';
import type { BoardSnapshot, EmotionValue, NoteKind, Perspective, Place, Rejection, Role } from '@samenreis/shared/board';
import type { Presence, VouchedPresence } from '@samenreis/shared/protocol';

/** What a press on the board does: pick and drag, move the view, or stick a note of that kind. */
export type Tool = 'select' | 'hand' | NoteKind;

/** The commands the canvas gives; each is one of the board's own commands. */
export type CanvasCommand =
  | {
      readonly type: 'addNote';
      readonly id: NoteId;
      readonly place: Place;
      readonly kind: NoteKind;
      readonly perspective: Perspective;
      readonly value: EmotionValue | null;
      readonly text: string;
    }
  | { readonly type: 'moveNotes'; readonly moves: readonly { readonly id: NoteId; readonly place: Place }[] }
  | { readonly type: 'deleteNotes'; readonly ids: readonly NoteId[] }
  | { readonly type: 'setNoteValue'; readonly id: NoteId; readonly value: EmotionValue };

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

/** The shared text of one note, without the type that carries it. */
export interface NoteText {
  read(): string;
  /** Makes the shared text equal to `next` by the smallest change, so that what others type meanwhile stays. */
  edit(next: string): void;
  subscribe(listener: () => void): () => void;
}

/** Which notes are picked; the canvas, the list and the panels share one. */
export interface SelectionStore {
  get(): ReadonlySet<NoteId>;
  set(notes: ReadonlySet<NoteId>): void;
  subscribe(listener: () => void): () => void;
}

export interface BoardCanvasProps {
  readonly source: BoardSource;
  readonly presence: PresenceSource;
  readonly dispatch: (command: CanvasCommand) => Result<unknown, Rejection>;
  /** Why a command would be refused now, or null. Asked before a gesture starts, so that nothing jumps back after it. */
  readonly can: (command: CanvasCommand) => Rejection | null;
  readonly textOf: (note: NoteId) => NoteText | null;
  /** Whether this person may write in the note. */
  readonly mayEditText: (note: NoteId) => boolean;
  readonly newNoteId: () => NoteId;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly tool: Tool;
  readonly onToolChange: (tool: Tool) => void;
  readonly selection: SelectionStore;
  readonly names: (participant: ParticipantId) => string;
  readonly me: { readonly participantId: ParticipantId; readonly role: Role; readonly perspective: Perspective };
  /** A gesture was refused; the shell says why in plain words. */
  readonly onRejected: (reason: Rejection) => void;
  /** The note was deleted by somebody else while this person wrote in it; the text is theirs to keep. */
  readonly onLostText: (text: string) => void;
}
