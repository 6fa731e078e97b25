import { no, ok, type ParticipantId } from '../base/index.ts';
import { type Deciders, leading } from './decider.ts';
import type { Decision, SessionActor } from './decision.ts';
import type { Pointing } from './pointing.ts';
import type { PointingCommand, PointingCommandOf } from './pointingCommand.ts';
import type { PointingEvent } from './pointingEvent.ts';
import type { Session } from './session.ts';

/** Who decides each command about where everybody looks. Who leads points before the session, in it and after it. */
export const pointingDeciders: Deciders<PointingCommand> = {
  // Pointed at again everybody goes there again: who has walked on meanwhile is meant as well.
  spotlight: leading(({ pointing: { spotlight } }: Session, { at }: PointingCommandOf<'spotlight'>, nowMs: number) =>
    ok([{ type: 'spotlightSet', at, sinceMs: after(spotlight, nowMs) }]),
  ),
  clearSpotlight: leading(({ pointing: { spotlight } }: Session, { sinceMs }: PointingCommandOf<'clearSpotlight'>) =>
    ending(spotlight, sinceMs, { type: 'spotlightCleared' }),
  ),
  guide: decideGuiding,
  stopGuiding: leading(({ pointing: { guide } }: Session, { sinceMs }: PointingCommandOf<'stopGuiding'>) =>
    ending(guide, sinceMs, { type: 'guideStopped' }),
  ),
};

type Begun = { readonly sinceMs: number } | null;

/** Two in one millisecond would have one name. */
function after(before: Begun, nowMs: number): number {
  return Math.max(nowMs, (before?.sinceMs ?? -1) + 1);
}

/** Of two who press at once, who takes away does not take what the other just put there. */
function ending(present: Begun, sinceMs: number, event: PointingEvent): Decision {
  if (present === null) return ok([]);
  return present.sinceMs === sinceMs ? ok([event]) : no('movedOn');
}

function decideGuiding(
  { pointing: { guide } }: Session,
  _: PointingCommandOf<'guide'>,
  actor: SessionActor,
  nowMs: number,
): Decision {
  if (actor.role !== 'facilitator') return no('facilitatorOnly');
  if (guide?.participant === actor.participantId) return ok([]);
  return ok([{ type: 'guideSet', participant: actor.participantId, sinceMs: after(guide, nowMs) }]);
}

/** Nobody goes along with somebody who is gone. */
export function forgetInPointing({ guide }: Pointing, participant: ParticipantId): readonly PointingEvent[] {
  return guide?.participant === participant ? [{ type: 'guideStopped' }] : [];
}
