import { presentStep, type SessionView } from '@samenreis/shared/session';
import type { OpenBoard } from '../openBoard.ts';
import type { StepsInUse } from '../steps/useSteps.ts';
import type { AskedPart, StepsPlace } from '../steps/useStepsPlace.ts';
import { useSession } from './useSession.ts';

/** What the session's parts are told of the view of one question at a time. */
export interface InSteps {
  readonly board: OpenBoard;
  readonly inUse: StepsInUse;
  readonly place: StepsPlace;
}

/** Which of what is asked is on the screen now. */
export function useInSight({ board, inUse, place }: InSteps): Readonly<Record<AskedPart, boolean>> {
  const view = useSession(board);
  const { steps, places } = inUse;
  const isIdle = places.lanes.length > 0 && places.lanes.every(({ id }) => places.refused.has(id));
  const stage = view === null ? 'none' : stageOf(view, board.info.me);
  const isPlayed = stage === 'watching' || stage === 'playing';
  const isHere = place.tab === 'write';
  // Who writes has the screen for it; what was asked stands there again afterwards. Where nothing can be stuck, what is asked is all there
  // is.
  const isAsked = !isPlayed && (steps.at === 'phase' || steps.at === 'stuck' || isIdle);
  // Who writes the words has the screen for them, but who plays.
  const isWriting = steps.at === 'text' && !isIdle;
  const isScene = stage === 'playing' || !isWriting;
  const seeks = (part: AskedPart) => place.sought?.part === part;
  return {
    asked: isHere && (isAsked || seeks('asked')),
    scene: isHere && stage !== 'none' && (isScene || seeks('scene')),
  };
}

/** How far the role-play concerns this person: who plays the persona has the whole screen of a phone for it. */
type SceneStage = 'none' | 'ready' | 'watching' | 'playing';

function stageOf(view: SessionView, { participantId: me, role }: OpenBoard['info']['me']): SceneStage {
  const { play, offers, cast } = view.scene;
  const stage = play?.course.stage ?? 'ended';
  // What was played is over: only who is asked for the next scene has something to say, and who prepares it.
  if (stage === 'ended')
    return offers.some(({ participant }) => participant === me) ||
      (role === 'facilitator' && presentStep(view)?.kind === 'rolePlay')
      ? 'ready'
      : 'none';
  if (stage === 'prepared') return 'ready';
  return cast.some(({ participant, part }) => participant === me && part === 'persona') ? 'playing' : 'watching';
}
