import type { PhaseId } from '@samenreis/shared/base';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { OpenBoard } from '../openBoard.ts';
import type { StepsInUse } from '../steps/useSteps.ts';

/** Who is at the first question when a scene begins is asked about the phase that is played; who was writing goes on with that. */
export function useScenePhase({ session }: Pick<OpenBoard, 'session'>, { steps, places, take }: StepsInUse): void {
  const played = useSyncExternalStore(session.subscribe, () => playedNow(session));
  const known = useRef('');
  const isFree = (steps.at === 'phase' || steps.at === 'stuck') && steps.text === '';
  useEffect(() => {
    if (played === known.current) return;
    known.current = played;
    const phase = places.phases.find(({ id }) => id === phaseOf(played));
    if (isFree && phase !== undefined) take({ type: 'choosePhase', phase: phase.id, isLed: true });
  }, [played, isFree, places, take]);
}

/** The take that is on stage and its phase, as one word; empty where nothing is played. */
function playedNow(session: OpenBoard['session']): string {
  const play = session.current()?.scene.play ?? null;
  if (play === null || (play.course.stage !== 'running' && play.course.stage !== 'paused')) return '';
  return `${play.take} ${play.script.phase}`;
}

function phaseOf(played: string): PhaseId | undefined {
  return played.split(' ')[1] as PhaseId | undefined; // as `playedNow` put it there
}
