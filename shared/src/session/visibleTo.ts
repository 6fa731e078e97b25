import * as v from 'valibot';
import { agendaSchema, stepId, stepRuleSchema } from './agendaStep.ts';
import { checkInSchema } from './checkIn.ts';
import type { SessionActor } from './decision.ts';
import { groupsViewSchema, groupsVisibleTo } from './groupsView.ts';
import { pointingSchema } from './pointing.ts';
import { pollViewSchema, pollVisibleTo } from './pollView.ts';
import { sceneViewSchema, sceneVisibleTo } from './sceneView.ts';
import type { Session } from './session.ts';
import { participantId, timeMs } from './sessionFields.ts';
import { ballotViewSchema, ballotVisibleTo, votesViewSchema, votesVisibleTo } from './voteView.ts';

const revision = v.pipe(v.number(), v.integer(), v.minValue(0));
const leftMs = v.pipe(v.number(), v.integer());

/** The session as one person may see it; `revision` as on the server, so that a gap shows. */
export const sessionViewSchema = v.strictObject({
  revision,
  agenda: agendaSchema,
  agendaRevision: revision,
  progress: v.variant('stage', [
    v.strictObject({ stage: v.literal('lobby') }),
    v.strictObject({ stage: v.literal('running'), step: stepId, startedAtMs: timeMs, endsAtMs: timeMs }),
    v.strictObject({ stage: v.literal('paused'), step: stepId, startedAtMs: timeMs, leftMs }),
    v.strictObject({ stage: v.literal('ended'), startedAtMs: timeMs, endedAtMs: timeMs }),
  ]),
  former: v.nullable(v.strictObject({ rule: stepRuleSchema, untilMs: timeMs })),
  hands: v.pipe(v.array(v.strictObject({ participant: participantId, sinceMs: timeMs })), v.readonly()),
  readyCount: revision,
  amReady: v.boolean(),
  /** Who is ready: for facilitators, who wait for the others; null for everybody else. */
  ready: v.nullable(v.pipe(v.array(participantId), v.readonly())),
  scene: sceneViewSchema,
  /** Null where no vote is open. */
  ballot: v.nullable(ballotViewSchema),
  votes: votesViewSchema,
  votesRevision: revision,
  /** Null while everybody is together. */
  groups: groupsViewSchema,
  /** Where everybody is asked to look: for everybody. */
  pointing: pointingSchema,
  /** What everybody answered, for everybody: that is what it is for. */
  checkIn: v.nullable(checkInSchema),
  poll: pollViewSchema,
});
export type SessionView = Readonly<v.InferOutput<typeof sessionViewSchema>>;

/** All that may leave the server of a session for this person. Names are not in it: those come with the roster, or stay hidden. */
export function visibleTo(session: Session, actor: SessionActor): SessionView {
  const { revision, agenda, agendaRevision, progress, former, hands, ready } = session;
  return {
    // Named one by one: what is added to the session is seen by nobody until it is said here by whom.
    revision,
    agenda,
    agendaRevision,
    progress,
    former,
    hands,
    readyCount: ready.length,
    amReady: ready.includes(actor.participantId),
    ready: actor.role === 'facilitator' ? ready : null,
    scene: sceneVisibleTo(session.scene, actor),
    ballot: ballotVisibleTo(session.vote, actor),
    votes: votesVisibleTo(session.vote),
    votesRevision: session.vote.revision,
    groups: groupsVisibleTo(session.groups, actor),
    pointing: session.pointing,
    checkIn: session.checkIn,
    poll: pollVisibleTo(session.poll, actor),
  };
}
