import type { ParticipantId } from '@samenreis/shared/base';
import type { Casting } from '@samenreis/shared/session';
import { useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useNames } from '../facilitate/useNames.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useSessionDeeds } from '../session/useSessionDeeds.ts';
import { partText } from './partText.ts';
import type { SceneInSight } from './useScene.ts';

interface SwapPartsProps {
  readonly board: OpenBoard;
  readonly sight: SceneInSight;
}

/** For who leads: two who play change parts, while the scene does not run. */
export function SwapParts({ board, sight }: SwapPartsProps) {
  const names = useNames(board);
  const { send, refusalOf } = useSessionDeeds(board);
  const [chosen, setChosen] = useState<readonly [ParticipantId | null, ParticipantId | null]>([null, null]);
  const { cast } = sight.scene;
  const one = cast.find(({ participant }) => participant === chosen[0]) ?? cast[0];
  const others = cast.filter((each) => each !== one && each.part !== one?.part);
  const other = others.find(({ participant }) => participant === chosen[1]) ?? others[0];
  if (one === undefined || other === undefined || refusalOf({ type: 'swapParts', one, other }) !== null) return null;
  const text = (castings: readonly Casting[]) => (participant: ParticipantId) => {
    const part = castings.find((each) => each.participant === participant)?.part;
    return part === undefined ? names(participant) : `${names(participant)} · ${partText(part, sight.personaName)}`;
  };
  const ids = (castings: readonly Casting[]) => castings.map(({ participant }) => participant);
  return (
    <details className="scene-swap">
      <summary>{m.scene_swap()}</summary>
      <SelectField
        label={m.scene_swapOne()}
        value={one.participant}
        options={ids(cast)}
        text={text(cast)}
        onValue={(participant) => setChosen([participant, null])}
      />
      <SelectField
        label={m.scene_swapOther()}
        value={other.participant}
        options={ids(others)}
        text={text(others)}
        onValue={(participant) => setChosen([one.participant, participant])}
      />
      <Button purpose="secondary" onClick={() => void send({ type: 'swapParts', one, other })}>
        {m.scene_swap()}
      </Button>
    </details>
  );
}
