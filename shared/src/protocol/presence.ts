import * as v from 'valibot';
import { isPhaseId, type PhaseId } from '../base/index.ts';
import { noteId, participantId, perspective, placeSchema, ROLES } from '../board/index.ts';

/** Who somebody is, written by the server over whatever a client claims. The name is empty where names are hidden. */
export const presenceUserSchema = v.object({
  participantId,
  name: v.pipe(v.string(), v.maxLength(60)),
  perspective,
  role: v.picklist(ROLES),
});
export type PresenceUser = Readonly<v.InferOutput<typeof presenceUserSchema>>;

/** The same person as those may see them from whom names are hidden. */
export function withoutName(user: PresenceUser): PresenceUser {
  return { ...user, name: '' };
}

const boardCoordinate = v.pipe(v.number(), v.finite(), v.minValue(-1_000_000), v.maxValue(1_000_000));

/** A note under somebody's pointer: where it would land, and the exact spot for a ghost, in board units. */
export const dragSchema = v.strictObject({
  note: noteId,
  x: boardCoordinate,
  y: boardCoordinate,
  place: v.nullable(placeSchema),
});

/** What somebody has in view of the board, for who goes along: what is painted, or a phase where it is read as a list. */
export const shownViewSchema = v.strictObject({
  rect: v.nullable(v.strictObject({ x: boardCoordinate, y: boardCoordinate, width: boardCoordinate, height: boardCoordinate })),
  phase: v.nullable(v.custom<PhaseId>(isPhaseId, 'not a phase id')),
});
export type ShownView = Readonly<v.InferOutput<typeof shownViewSchema>>;

/** What one client tells of itself in awareness, apart from `user`. Ephemeral; never stored. */
export const presenceSchema = v.strictObject({
  cursor: v.optional(v.nullable(v.strictObject({ x: boardCoordinate, y: boardCoordinate })), null),
  drags: v.optional(v.pipe(v.array(dragSchema), v.maxLength(20)), []),
  selection: v.optional(v.pipe(v.array(noteId), v.maxLength(50)), []),
  editing: v.optional(v.nullable(noteId), null),
  /** Told only while others are to go along with it. */
  view: v.optional(v.nullable(shownViewSchema)),
});
export type Presence = Readonly<v.InferOutput<typeof presenceSchema>>;
export type PresenceDrag = Readonly<v.InferOutput<typeof dragSchema>>;

/** One entry of the awareness as the server hands it out. */
export type VouchedPresence = Presence & { readonly user: PresenceUser };
