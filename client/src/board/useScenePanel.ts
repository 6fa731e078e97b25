import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { OpenBoard } from './openBoard.ts';

/** Below this the panel lies over nearly all of the board: it comes when it is asked for. Phones have the scene in their own view. */
const WIDE_ENOUGH_PX = 700;

export interface ScenePanelDoor {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly close: () => void;
}

/** Whether the role-play stands beside the board: it comes by itself with each scene where there is room, and goes when somebody closes it. */
export function useScenePanel({ session, info }: Pick<OpenBoard, 'session' | 'info'>): ScenePanelDoor {
  const call = useSyncExternalStore(session.subscribe, () => callOf(session, info.me.participantId));
  const [isOpen, setOpen] = useState(false);
  const answered = useRef('');
  useEffect(() => {
    if (call === answered.current) return;
    answered.current = call;
    if (call !== '' && window.innerWidth >= WIDE_ENOUGH_PX) setOpen(true);
  }, [call]);
  return { isOpen, toggle: () => setOpen(!isOpen), close: () => setOpen(false) };
}

/** What calls this person to the role-play: another word for another call. Nothing does where no scene is to be played. */
function callOf(session: OpenBoard['session'], me: string): string {
  const scene = session.current()?.scene;
  if (scene == null || scene.play === null) return '';
  const { take, course } = scene.play;
  const isAsked = scene.offers.some(({ participant }) => participant === me);
  if (course.stage === 'ended') return isAsked ? `${take} asked` : '';
  return `${take} ${course.stage === 'prepared' ? 'prepared' : 'played'} ${isAsked}`;
}
