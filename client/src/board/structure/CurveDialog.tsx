import './structure.css';
import type { LaneId, PersonaId, PhaseId } from '@samenreis/shared/base';
import { type CurvePoint, curvePointKey, EVERYONE } from '@samenreis/shared/board';
import { type EmotionStep, emotionCurve } from '@samenreis/shared/insight';
import { type SubmitEvent, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useFocusOnWrong } from '../../ui/useFocusOnWrong.ts';
import { feelingText } from '../list/feelingText.ts';
import { pointNumber, pointText } from './pointText.ts';
import { useStructureTools } from './structureTools.ts';

interface CurveDialogProps {
  readonly phase: PhaseId;
  readonly lane: LaneId;
  readonly onClose: () => void;
}

/** The points of the emotion curve in one phase of one journey, by number: one for each persona, and one for everyone. */
export function CurveDialog({ phase, lane, onClose }: CurveDialogProps) {
  const { snapshot } = useStructureTools();
  const personas = snapshot.personas.filter(({ archived }) => !archived);
  const names = {
    phase: snapshot.phases.find(({ id }) => id === phase)?.name ?? '',
    lane: snapshot.lanes.find(({ id }) => id === lane)?.name ?? '',
  };
  return (
    <Dialog title={m.list_curveTitle(names)} startsAt="field" isOpen onClose={onClose}>
      <p>{m.list_curveText()}</p>
      {[...personas, { id: EVERYONE, name: m.curve_everyone() }].map(({ id, name }) => (
        <PointForm key={id} persona={id} name={name} phase={phase} lane={lane} />
      ))}
    </Dialog>
  );
}

interface PointFormProps extends Pick<CurveDialogProps, 'phase' | 'lane'> {
  /** Or everyone. */
  readonly persona: PersonaId;
  readonly name: string;
}

function PointForm({ persona, name, phase, lane }: PointFormProps) {
  const { snapshot, run } = useStructureTools();
  const set = snapshot.curves.get(curvePointKey(lane, persona, phase));
  // What nobody typed over follows the board.
  const [typed, setTyped] = useState<string | null>(null);
  const value = typed ?? (set === undefined ? '' : pointText(set.value));
  const [isWrong, setWrong] = useState(false);
  const { form, onTry } = useFocusOnWrong();
  const point = { lane, persona, phase };
  const now = emotionCurve(snapshot, lane, persona === EVERYONE ? null : persona).find((step) => step.phase === phase);

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const number = pointNumber(value);
    setWrong(number === null);
    onTry();
    if (number !== null && run({ type: 'setCurvePoint', ...point, value: number }, m.list_saved()) !== null) setTyped(null);
  }

  function handleClear(): void {
    if (run({ type: 'clearCurvePoint', ...point }, m.list_saved()) !== null) setTyped(null);
  }

  return (
    <form ref={form} className="list-point" onSubmit={handleSubmit} noValidate>
      <TextField
        label={name}
        hint={pointHint(set, now)}
        inputMode="decimal"
        value={value}
        error={isWrong ? m.list_curveError() : null}
        onValue={setTyped}
      />
      <div className="page-actions">
        <Button purpose="primary" type="submit">
          {m.ui_save()}
        </Button>
        {set !== undefined && (
          <Button purpose="secondary" onClick={handleClear}>
            {m.list_curveClear()}
          </Button>
        )}
      </div>
    </form>
  );
}

/** Where the value comes from now. */
function pointHint(set: CurvePoint | undefined, now: EmotionStep | undefined): string {
  if (now === undefined || now.value === null) return m.list_curveNone();
  const feeling = feelingText(now.value);
  if (set !== undefined) return m.list_curveSet({ feeling });
  return now.source === 'everyone' ? m.list_curveOfEveryone({ feeling }) : m.list_curveFromNotes({ feeling });
}
