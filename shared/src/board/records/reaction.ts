import * as v from 'valibot';
import type { NoteId, ParticipantId, ReactionKey } from '../../base/index.ts';

export const REACTION_KINDS = ['recognise', 'heart', 'idea', 'question'] as const;

/** One person's reaction to one note, stored under `<note>|<participant>`, so nobody can react in another's name. */
export const reactionSchema = v.strictObject({ kind: v.picklist(REACTION_KINDS) });
export type Reaction = Readonly<v.InferOutput<typeof reactionSchema>>;
export type ReactionKind = (typeof REACTION_KINDS)[number];

export function reactionKey(note: NoteId, participant: ParticipantId): ReactionKey {
  return `${note}|${participant}` as ReactionKey; // a note id, a bar, a participant id: its pattern
}
