import { useSyncExternalStore } from 'react';
import type { OpenBoard } from './openBoard.ts';

/** How far the role-play concerns this person: who plays the persona has the whole screen of a phone for it. */
export type SceneStage = 'none' | 'ready' | 'watching' | 'playing';

/** Known before anything of the role-play is fetched. */
export function useSceneStage({ session, info }: Pick<OpenBoard, 'session' | 'info'>): SceneStage {
  return useSyncExternalStore(session.subscribe, () => stageOf(session, info.me.participantId));
}

function stageOf(session: OpenBoard['session'], me: string): SceneStage {
  const scene = session.current()?.scene;
  if (scene == null || scene.play === null) return 'none';
  const { stage } = scene.play.course;
  // What was played is over: only who is asked for the next scene has something to say.
  if (stage === 'ended') return scene.offers.some(({ participant }) => participant === me) ? 'ready' : 'none';
  if (stage === 'prepared') return 'ready';
  return scene.cast.some(({ participant, part }) => participant === me && part === 'persona') ? 'playing' : 'watching';
}
