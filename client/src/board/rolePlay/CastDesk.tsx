import type { ParticipantId } from '@samenreis/shared/base';
import { SCENE_PARTS, type ScenePart } from '@samenreis/shared/session';
import { useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useNamedPresence, useNames } from '../facilitate/useNames.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useSessionDeeds } from '../session/useSessionDeeds.ts';
import { usePeople } from '../usePeople.ts';
import { partText } from './partText.ts';
import { useDealing } from './SceneLead.tsx';
import { SwapParts } from './SwapParts.tsx';
import type { SceneInSight } from './useScene.ts';

interface CastDeskProps {
  readonly board: OpenBoard;
  readonly sight: SceneInSight;
}

/** For who leads: asks people for parts, has volunteers play, and takes back what was asked. */
export function CastDesk({ board, sight }: CastDeskProps) {
  const names = useNames(board);
  const { send } = useSessionDeeds(board);
  const deal = useDealing(board);
  const { cast, offers, volunteers, lensCounts } = sight.scene;
  const part = (one: ScenePart) => partText(one, sight.personaName);
  const takeBack = (participant: ParticipantId) => void send({ type: 'takePartBack', participant });
  return (
    <section className="cast-desk">
      <h3>{m.scene_castDesk()}</h3>
      {!cast.some((each) => each.part === 'persona') && (
        <p className="scene-hint">{m.scene_nobodyPlays({ name: sight.personaName })}</p>
      )}
      <ul>
        {volunteers.map((each) => (
          <li key={each.participant}>
            <span>{m.scene_wants({ name: names(each.participant), part: part(each.part) })}</span>
            <Button purpose="primary" onClick={() => void send({ type: 'offerPart', ...each })}>
              {m.scene_letPlay()}
              <span className="visually-hidden"> {names(each.participant)}</span>
            </Button>
          </li>
        ))}
        {offers.map((each) => (
          <li key={each.participant}>
            <span>{m.scene_waits({ name: names(each.participant), part: part(each.part) })}</span>
            <TakeBack name={names(each.participant)} onTakeBack={() => takeBack(each.participant)} />
          </li>
        ))}
        {cast.map((each) => (
          <li key={each.participant}>
            <span>{m.scene_plays({ name: names(each.participant), part: part(each.part) })}</span>
            <TakeBack name={names(each.participant)} onTakeBack={() => takeBack(each.participant)} />
          </li>
        ))}
      </ul>
      <AskForPart board={board} sight={sight} />
      <SwapParts board={board} sight={sight} />
      {lensCounts !== null && (
        <div className="lens-desk">
          <p>{m.scene_lensCounts(lensCounts)}</p>
          <Button purpose="secondary" onClick={() => void deal(true)}>
            {m.scene_deal()}
          </Button>
        </div>
      )}
    </section>
  );
}

function TakeBack({ name, onTakeBack }: { readonly name: string; readonly onTakeBack: () => void }) {
  return (
    <Button purpose="subtle" onClick={onTakeBack}>
      {m.scene_takeBack()}
      <span className="visually-hidden"> {name}</span>
    </Button>
  );
}

/** Asks somebody who is here to play; they may say no. */
function AskForPart({ board, sight }: CastDeskProps) {
  const names = useNames(board);
  const { send, refusalOf } = useSessionDeeds(board);
  const people = usePeople(useNamedPresence(board), board.info.me);
  const [wanted, setWanted] = useState<ScenePart>('persona');
  const [who, setWho] = useState<ParticipantId | null>(null);
  const me = board.info.me.participantId;
  const free = people
    .filter(({ role }) => role !== 'viewer')
    .map(({ participantId }) => participantId)
    .filter((participant) => !sight.scene.cast.some((each) => each.participant === participant))
    // Who leads has the group to look after, and is asked last.
    .sort((one, other) => Number(one === me) - Number(other === me));
  const parts = SCENE_PARTS.filter((part) =>
    free.some((participant) => refusalOf({ type: 'offerPart', participant, part }) === null),
  );
  const [part, participant] = [parts.includes(wanted) ? wanted : parts[0], free.find((one) => one === who) ?? free[0]];
  if (part === undefined || participant === undefined) return null;
  return (
    <details className="cast-ask" open={!sight.isUnderway}>
      <summary>{m.scene_askSomebody()}</summary>
      <SelectField
        label={m.scene_askPart()}
        value={part}
        options={parts}
        text={(one) => partText(one, sight.personaName)}
        onValue={setWanted}
      />
      <SelectField label={m.scene_askWho()} value={participant} options={free} text={names} onValue={setWho} />
      <Button purpose="secondary" onClick={() => void send({ type: 'offerPart', participant, part })}>
        {m.scene_ask()}
      </Button>
    </details>
  );
}
