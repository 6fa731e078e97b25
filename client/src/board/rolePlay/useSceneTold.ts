import { useEffect, useRef, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import type { OpenBoard } from '../openBoard.ts';
import { lensAsked, partText } from './partText.ts';
import { useScene } from './useScene.ts';

/** What a screen reader is told of the role-play as it goes: asked for a part, the scene begins, stands still, goes on, is over. */
export function useSceneTold(board: OpenBoard): string {
  const sight = useScene(board);
  const [text, setText] = useState('');
  const offered = sight?.scene.offers.find(({ participant }) => participant === board.info.me.participantId)?.part ?? null;
  const course = sight?.play?.course;
  const stage = course === undefined ? null : course.stage === 'paused' && course.asked ? 'asked' : course.stage;
  const take = sight?.play?.take ?? 0;
  const lens = sight?.scene.myLens ?? null;
  const [persona, phase] = [sight?.personaName ?? '', sight?.phaseName ?? ''];
  const isKnown = sight !== null;
  const told = useRef<{ readonly stage: typeof stage; readonly take: number; readonly offered: typeof offered } | null>(null);

  useEffect(() => {
    const before = told.current;
    if (!isKnown) return;
    told.current = { stage, take, offered };
    // What stood there at the opening is read where it stands.
    if (before === null) return;
    if (offered !== null && before.offered !== offered) return setText(m.scene_asked({ part: partText(offered, persona) }));
    if (before.stage === stage && before.take === take) return;
    if (stage === 'prepared') setText(m.scene_preparedTold({ name: persona, phase }));
    if (stage === 'running' && before.stage !== 'paused' && before.stage !== 'asked')
      setText(`${m.scene_startedTold({ name: persona, phase })} ${lens === null ? '' : lensAsked(lens)}`);
    else if (stage === 'running') setText(m.scene_resumedTold());
    if (stage === 'paused') setText(m.scene_stagePaused());
    if (stage === 'asked') setText(m.scene_stageAsked());
    if (stage === 'ended') setText(m.scene_stageEnded());
  }, [isKnown, stage, take, offered, persona, phase, lens]);

  return text;
}
