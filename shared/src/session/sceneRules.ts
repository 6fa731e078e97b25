import type { ParticipantId } from '../base/index.ts';
import type { StepNoteKind, StepRule } from './agendaStep.ts';
import { groupOf } from './groups.ts';
import { isUnderway, type Lens, type Play, partOf, playedMsOf, type SceneState } from './scene.ts';
import { FINISH_MS, type Session } from './session.ts';
import { privateRulesInForce, rulesInForce } from './stepAllows.ts';

/** What it takes to know what somebody may write privately. */
export type PrivatelyAsked = Pick<Session, 'agenda' | 'progress' | 'former' | 'groups'>;

/** What an observer sticks through each lens. */
export const LENS_NOTE_KIND = { phases: 'moment', emotions: 'emotion', tips: 'tip' } as const satisfies Record<Lens, StepNoteKind>;

/**
 * What this participant may stick now: as `rulesInForce`; while a scene is played or paused an observer sticks notes of the own lens
 * alone where the step asks for those, and who works in a group with phases of its own sticks there alone. Who was writing something else when it began has a minute
 * to finish. Null where the session asks nothing.
 */
export function rulesFor(session: Session, participant: ParticipantId, nowMs: number): readonly StepRule[] | null {
  const rules = rulesInForce(session, nowMs);
  return rules === null ? null : inLens(session, participant, inGroup(session, participant, rules, nowMs), nowMs);
}

/** What this participant may write for themselves now: as `privateRulesInForce`, in the phases of the own group. */
export function privateRulesFor(session: PrivatelyAsked, participant: ParticipantId, nowMs: number): readonly StepRule[] {
  return inGroup(session, participant, privateRulesInForce(session, nowMs), nowMs);
}

function inLens({ scene }: Session, participant: ParticipantId, rules: readonly StepRule[], nowMs: number): readonly StepRule[] {
  const lens = scene.lenses.find((each) => each.participant === participant)?.lens;
  if (lens === undefined || !isUnderway(scene.play)) return rules;
  const kind = LENS_NOTE_KIND[lens];
  // A step that does not ask for what is watched for goes on asking what it asks: the lens is for the eyes then.
  if (!rules.some(({ kinds }) => kinds.includes(kind))) return rules;
  const narrowed = rules.map((rule) => ({ ...rule, kinds: rule.kinds.filter((each) => each === kind) }));
  return mayFinish(scene.play, nowMs) ? [...narrowed, ...rules] : narrowed;
}

function inGroup(
  { groups }: Pick<Session, 'groups'>,
  participant: ParticipantId,
  rules: readonly StepRule[],
  nowMs: number,
): readonly StepRule[] {
  const phases = groups?.groups[groupOf(groups, participant) ?? -1]?.phases ?? null;
  if (groups === null || phases === null) return rules;
  // A step that asks for none of the group's phases asks that group for nothing.
  const narrowed = rules
    .map((rule) => ({ ...rule, phases: phases.filter((phase) => rule.phases?.includes(phase) ?? true) }))
    .filter((rule) => rule.phases.length > 0);
  return nowMs < groups.formedAtMs + FINISH_MS ? [...narrowed, ...rules] : narrowed;
}

function mayFinish(play: Play | null, nowMs: number): boolean {
  return play !== null && play.course.stage !== 'prepared' && nowMs < play.course.startedAtMs + FINISH_MS;
}

/** As whom somebody moves the emotion dial of a scene that runs; null for who does not. */
export function dialPartOf(
  { play, cast }: Pick<SceneState, 'play' | 'cast'>,
  participant: ParticipantId,
): 'persona' | 'observer' | null {
  const part = partOf({ cast }, participant);
  if (part !== null) return part === 'persona' ? 'persona' : null;
  return play?.script.observersDial === true ? 'observer' : null;
}

/** What a note that is stuck now is stamped with: the take and its second. Null where nothing is played. */
export function sceneStamp(play: Play | null, nowMs: number): { readonly take: number; readonly second: number } | null {
  if (play === null || !isUnderway(play)) return null;
  return { take: play.take, second: Math.floor(playedMsOf(play.course, nowMs) / 1_000) };
}
