import type { BoardSnapshot, CurvePoint } from '@samenreis/shared/board';
import { curvePointKey } from '@samenreis/shared/board';
import { curveValueOf, DIAL_STEPS_PER_POINT, type SceneView } from '@samenreis/shared/session';
import { type SubmitEvent, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { feelingText } from '../list/feelingText.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useSessionDeeds } from '../session/useSessionDeeds.ts';
import { pointNumber, pointText } from '../structure/pointText.ts';
import { useBoardPart } from '../useBoardPart.ts';

type Result = SceneView['results'][number];

interface TakeValueProps {
  readonly board: OpenBoard;
  readonly result: Result;
  readonly personaName: string;
}

/** For who leads, after a scene: what the dials propose for the curve, taken over as it is or adjusted. */
export function TakeValue({ board, result, personaName }: TakeValueProps) {
  const { send } = useSessionDeeds(board);
  const { proposal, accepted, take } = result;
  const proposed = accepted?.value ?? proposal?.value ?? null;
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const text = typed ?? (proposed === null ? '' : pointText(curveValueOf(proposed)));

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const number = pointNumber(text);
    setWrong(number === null);
    if (number === null) return;
    const value = Math.round(number * DIAL_STEPS_PER_POINT);
    void send({ type: 'acceptValue', take, value, seen: accepted?.value ?? null }).then((done) => done && setTyped(null));
  }

  if (proposal === null) return <p>{m.scene_measuring()}</p>;
  return (
    <form className="take-value" noValidate onSubmit={handleSubmit}>
      <h3>{m.scene_proposal({ name: personaName })}</h3>
      <ProposalFacts proposal={proposal} />
      <BesideFacts board={board} result={result} />
      <TextField
        label={m.scene_value()}
        hint={m.scene_valueHint()}
        inputMode="decimal"
        value={text}
        error={isWrong ? m.list_curveError() : null}
        onValue={setTyped}
      />
      <Button purpose={accepted === null ? 'primary' : 'secondary'} type="submit">
        {accepted === null ? m.scene_accept() : m.scene_acceptOther()}
      </Button>
      {accepted !== null && <p role="status">{acceptedText(accepted)}</p>}
    </form>
  );
}

function ProposalFacts({ proposal }: { readonly proposal: NonNullable<Result['proposal']> }) {
  const { player, observers, observerCount } = proposal;
  const text = (value: number) => feelingText(curveValueOf(value));
  if (player === null && observers === null) return <p>{m.scene_proposalNone()}</p>;
  return (
    <ul className="take-facts">
      {player !== null && (
        <li>
          {m.scene_proposalPlayer({ median: text(player.median) })}
          {player.low !== player.high && ` ${m.scene_proposalMostly({ low: text(player.low), high: text(player.high) })}`}
        </li>
      )}
      {observers !== null && (
        <li>
          {m.scene_proposalObservers({ count: observerCount, median: text(observers.median) })}
          {observers.low !== null &&
            observers.high !== null &&
            ` ${m.scene_proposalSpread({ low: text(observers.low), high: text(observers.high) })}`}
        </li>
      )}
    </ul>
  );
}

const curvesOf = (snapshot: BoardSnapshot) => snapshot.curves;

/** What stands on the board in that place already, so that what was played can be held against what was told. */
function BesideFacts({ board, result }: Pick<TakeValueProps, 'board' | 'result'>) {
  const curves = useBoardPart(board.store, curvesOf);
  const point = curves.get(curvePointKey(result.lane, result.persona, result.phase));
  if (point === undefined) return null;
  const values: readonly Pick<CurvePoint, 'value' | 'source'>[] = [point, ...(point.beside === undefined ? [] : [point.beside])];
  return (
    <ul className="take-facts">
      {values.map(({ value, source }) => (
        <li key={source}>{sourceTexts[source]({ value: feelingText(value) })}</li>
      ))}
    </ul>
  );
}

const sourceTexts = {
  hand: m.scene_besideHand,
  played: m.scene_besidePlayed,
  interviewed: m.scene_besideInterviewed,
} satisfies Record<CurvePoint['source'], (value: { value: string }) => string>;

function acceptedText({ value, written }: NonNullable<Result['accepted']>): string {
  const text = feelingText(curveValueOf(value));
  if (written === 'gone') return m.scene_valueGone();
  return written === 'written' ? m.scene_valueWritten({ value: text }) : m.scene_valuePending({ value: text });
}
