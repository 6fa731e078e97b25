import { LENSES } from '@samenreis/shared/session';
import { useId } from 'react';
import { m } from '../../i18n/messages.ts';
import { RadioCards } from '../../ui/RadioCards.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { useSessionDeeds } from '../session/useSessionDeeds.ts';
import { lensAsked, lensText } from './partText.ts';
import type { SceneInSight } from './useScene.ts';

interface OwnLensProps {
  readonly board: OpenBoard;
  readonly sight: SceneInSight;
}

/** What one watches for while others play. */
export function OwnLens({ board, sight }: OwnLensProps) {
  const { send, refusalOf } = useSessionDeeds(board);
  const group = useId();
  const { myLens } = sight.scene;
  if (sight.play === null || LENSES.every((lens) => refusalOf({ type: 'chooseLens', lens }) !== null)) return null;
  return (
    <section className="scene-lens">
      <RadioCards
        name={group}
        legend={m.scene_lens()}
        options={LENSES}
        chosen={myLens}
        onChoose={(lens) => void send({ type: 'chooseLens', lens })}
        face={(lens) => <span>{lensText(lens)}</span>}
        className="scene-lenses"
      />
      <p>{myLens === null ? m.scene_lensNone() : lensAsked(myLens)}</p>
    </section>
  );
}
