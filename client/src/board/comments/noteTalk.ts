import type { ClusterId, NoteId, ParticipantId, Result } from '@samenreis/shared/base';
import type { BoardCommand, BoardSnapshot, Rejection, Role } from '@samenreis/shared/board';

/** The commands about what people say of notes, how notes belong together, and what rests on them. */
export type TalkCommand = Extract<
  BoardCommand,
  {
    readonly type:
      | 'addComment'
      | 'editComment'
      | 'deleteComment'
      | 'react'
      | 'unreact'
      | 'groupNotes'
      | 'addToCluster'
      | 'ungroupNotes'
      | 'renameCluster'
      | 'editNote'
      | 'moveNotes'
      | 'addConclusion'
      | 'editConclusion';
  }
>;

/** What comments, groups and links need of the view they are opened in. */
export interface NoteTalk {
  readonly source: { snapshot(): BoardSnapshot; subscribe(listener: () => void): () => void };
  readonly dispatch: (command: TalkCommand) => Result<{ readonly created: readonly string[] }, Rejection>;
  readonly can: (command: TalkCommand) => Rejection | null;
  readonly names: (participant: ParticipantId) => string;
  readonly me: { readonly participantId: ParticipantId; readonly role: Role };
  readonly onRejected: (reason: Rejection) => void;
  readonly onNotice: (text: string) => void;
  readonly onLostText: (text: string, why: 'deleted') => void;
}

/** A dialog about notes that both views open. */
export type NoteDialog =
  | { readonly kind: 'comments'; readonly note: NoteId }
  /** Without a cluster: makes a new group of these notes. */
  | { readonly kind: 'group'; readonly notes: readonly NoteId[]; readonly cluster: ClusterId | null }
  | { readonly kind: 'link'; readonly note: NoteId }
  /** The conclusion that rests on these. */
  | { readonly kind: 'conclude'; readonly notes: readonly NoteId[] };
