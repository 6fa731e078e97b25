export { assertNever } from './assertNever.ts';
export type { Brand } from './brand.ts';
export type { Clock, Random } from './clock.ts';
export {
  authorOf,
  type BoardId,
  type ClusterId,
  type CommandId,
  type CommentKey,
  type ConclusionId,
  type CurvePointKey,
  commenterOf,
  type FollowUpId,
  isBoardId,
  isClusterId,
  isCommandId,
  isCommentKey,
  isConclusionId,
  isCurvePointKey,
  isFollowUpId,
  isLaneId,
  isNoteId,
  isParticipantId,
  isPersonaId,
  isPhaseId,
  isReactionKey,
  isSceneId,
  isStepId,
  isVoteId,
  type LaneId,
  type NoteId,
  newId,
  noteOfComment,
  noteOfReaction,
  type ParticipantId,
  type PersonaId,
  type PhaseId,
  type ReactionKey,
  type SceneId,
  type StepId,
  type VoteId,
} from './id.ts';
export { compareOrder, evenOrderKeys, isOrderKey, ORDER_KEY_MAX, orderKeyBetween, placeAmong } from './orderKey.ts';
export { no, ok, type Result } from './result.ts';
export { seededRandom } from './seededRandom.ts';
export { isShardedMap, type ShardedMap, shardedMap } from './shardedMap.ts';
export { line, lines } from './textFields.ts';
