import './scene.css';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { hasLostFocus } from '../../ui/hasLostFocus.ts';
import { keepFocus } from '../../ui/keepFocus.ts';
import type { Openable } from '../lazyDialog.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { HandsUp } from '../session/HandsUp.tsx';
import { OwnSigns } from '../session/OwnSigns.tsx';
import { type InSteps, useInSight } from '../session/useInSight.ts';
import { useSought } from '../session/useSought.ts';
import type { StepsPlace } from '../steps/useStepsPlace.ts';
import { CastList } from './CastList.tsx';
import { OwnLens } from './OwnLens.tsx';
import { OwnPart } from './OwnPart.tsx';
import { partText } from './partText.ts';
import { PersonaOfScene, SceneCard } from './SceneCard.tsx';
import { SceneDesk } from './SceneDesk.tsx';
import { GroupFeeling, OwnDial } from './SceneFeeling.tsx';
import { SceneLead } from './SceneLead.tsx';
import { SceneState } from './SceneState.tsx';
import { StopScene } from './StopScene.tsx';
import { useResultInSight } from './useResultInSight.ts';
import { type SceneInSight, useScene } from './useScene.ts';
import { useScenePhase } from './useScenePhase.ts';

/** Of a screen that shows what is asked and some of what there is to read. */
const ROOMY_PX = 700;

type StepsSceneProps = Openable & InSteps;

/** The role-play for one thumb: what I do in it first, and the rest to be opened. */
export function StepsScene(props: StepsSceneProps) {
  return useInSight(props).scene ? <Scene {...props} /> : null;
}

function Scene({ board, inUse, place }: InSteps) {
  useScenePhase(board, inUse);
  const sight = useScene(board);
  const leads = board.info.me.role === 'facilitator';
  const heading = useSceneHead(sight, place, leads);
  if (sight === null || (sight.play === null && !leads)) return null;
  return (
    <section ref={keepFocus} className="steps-scene" tabIndex={-1} aria-label={m.scene_title()}>
      <h2 ref={heading} tabIndex={-1}>
        {sight.play === null ? m.scene_title() : m.scene_titleOf({ phase: sight.phaseName })}
      </h2>
      <SceneState board={board} sight={sight} />
      {sight.isUnderway ? <OnStage board={board} sight={sight} /> : <OwnPart board={board} sight={sight} />}
      {!sight.isUnderway && sight.play !== null && <About board={board} sight={sight} />}
      {leads && <SceneLead board={board} sight={sight} />}
      {leads && <SceneDesk board={board} sight={sight} />}
    </section>
  );
}

interface PartProps {
  readonly board: OpenBoard;
  readonly sight: SceneInSight;
}

/** While it is played: the dial and the way to stop before anything there is to read. */
function OnStage({ board, sight }: PartProps) {
  const { myPart } = sight;
  return (
    <>
      {myPart !== null && (
        <p>
          {m.scene_youPlay()} <strong>{partText(myPart, sight.personaName)}</strong>
        </p>
      )}
      <OwnDial board={board} sight={sight} />
      {myPart === null && <OwnLens board={board} sight={sight} />}
      <StopScene board={board} sight={sight} />
      {myPart !== 'persona' && <GroupFeeling board={board} sight={sight} />}
      <About board={board} sight={sight} />
      <OwnPart board={board} sight={sight} isSaid />
      {board.info.me.role !== 'facilitator' && <OwnSigns board={board} />}
      <HandsUp board={board} />
    </>
  );
}

/** Where the page of whoever is not in the middle of something begins when a scene begins: at its head, and not below it. */
function useSceneHead(sight: SceneInSight | null, place: StepsPlace, leads: boolean): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const isOn = sight?.isUnderway ?? false;
  const was = useRef<boolean | null>(null);
  useLayoutEffect(() => {
    const before = was.current;
    was.current = isOn;
    if (!isOn || before === true || (before === null && !hasLostFocus())) return;
    heading.current?.closest('main')?.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [isOn]);
  useSought(heading, 'scene', place);
  useResultInSight(heading, sight, leads);
  return heading;
}

/** All that there is to read; where there is room the persona stands before everybody, and before the scene begins the rest too. */
function About({ board, sight }: PartProps) {
  const [isRoomy] = useState(() => window.innerHeight >= ROOMY_PX && sight.myPart !== 'persona');
  return (
    <>
      {isRoomy && <PersonaOfScene sight={sight} />}
      <details open={isRoomy && !sight.isUnderway}>
        <summary>{m.scene_about({ name: sight.personaName })}</summary>
        <SceneCard sight={sight} isTextAlone={isRoomy} />
        <CastList board={board} sight={sight} />
        {sight.myPart === 'persona' && <GroupFeeling board={board} sight={sight} />}
      </details>
    </>
  );
}
