import { curveValueOf, dialPartOf, OBSERVERS_FOR_MEDIAN, type Pulse } from '@samenreis/shared/session';
import { useSyncExternalStore } from 'react';
import { m } from '../../i18n/messages.ts';
import { feelingText } from '../list/feelingText.ts';
import type { OpenBoard } from '../openBoard.ts';
import { EmotionDial } from './EmotionDial.tsx';
import { PulseGraph } from './PulseGraph.tsx';
import { usePulse } from './usePulse.ts';
import type { SceneInSight } from './useScene.ts';

interface SceneFeelingProps {
  readonly board: OpenBoard;
  readonly sight: SceneInSight;
}

/** How it feels to the group now. */
export function GroupFeeling({ board, sight }: SceneFeelingProps) {
  const { pulse, line, playedMs } = usePulse(board);
  if (!sight.isUnderway) return null;
  return (
    <section className="scene-pulse">
      <h3>{m.scene_feelingNow()}</h3>
      <p>{observersText(pulse)}</p>
      <PulseGraph line={line} nowMs={playedMs} label={pulseText(pulse)} />
    </section>
  );
}

/** The dial of who plays the persona, or feels along; nothing for who does neither. */
export function OwnDial({ board, sight }: SceneFeelingProps) {
  const { scene, play, personaName } = sight;
  const part = board.info.me.role === 'viewer' ? null : dialPartOf(scene, board.info.me.participantId);
  const own = useSyncExternalStore(board.pulse.subscribe, board.pulse.own);
  if (play === null || part === null || !sight.isUnderway) return null;
  const { take } = play;
  return (
    <section className="scene-dial">
      <h3>{part === 'persona' ? m.scene_dialPlayer() : m.scene_dialObserver({ name: personaName })}</h3>
      <EmotionDial
        question={part === 'persona' ? m.scene_dialPlayer() : m.scene_dialObserver({ name: personaName })}
        value={own?.take === take ? own.value : null}
        isEnabled={play.course.stage === 'running'}
        shape={part === 'persona' ? 'tall' : 'flat'}
        onValue={(value) => board.pulse.dial({ take, value })}
      />
      <p>{part === 'persona' ? m.scene_dialPlayerHint() : m.scene_dialObserverHint()}</p>
    </section>
  );
}

function observersText(pulse: Pulse | null): string {
  const count = pulse?.observerCount ?? 0;
  if (count === 0) return m.scene_observersNone();
  const from = OBSERVERS_FOR_MEDIAN;
  if (pulse?.observers == null) return count === 1 ? m.scene_observersFewOne({ from }) : m.scene_observersFew({ count, from });
  return m.scene_observers({ count });
}

/** The line in words, for who does not see it. */
function pulseText(pulse: Pulse | null): string {
  if (pulse === null || (pulse.player === null && pulse.observers === null)) return m.scene_pulseNone();
  const player = pulse.player === null ? '' : m.scene_pulsePlayer({ feeling: feelingText(curveValueOf(pulse.player)) });
  const observers =
    pulse.observers === null ? '' : m.scene_pulseObservers({ feeling: feelingText(curveValueOf(pulse.observers.median)) });
  return `${player} ${observers}`.trim();
}
