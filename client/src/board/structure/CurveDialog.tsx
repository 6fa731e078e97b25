import './structure.css';
import type { LaneId, PersonaId, PhaseId } from '@samenreis/shared/base';
import { type CurvePoint, curvePointKey, EVERYONE, valueBySource } from '@samenreis/shared/board';
import { type EmotionStep, emotionCurve, isSetOnCurve } from '@samenreis/shared/insight';
import { type SubmitEvent, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { useFocusOnWrong } from '../../ui/useFocusOnWrong.ts';
import { feelingText } from '../list/feelingText.ts';
import { CurveSourceField, type GivenSource } from './CurveSourceField.tsx';
import { PointField } from './PointField.tsx';
import { chosenValue, type PointChoice, pointChoice } from './pointChoice.ts';
import { useStructureTools } from './structureTools.ts';

interface CurveDialogProps {
  readonly phase: PhaseId;
  readonly lane: LaneId;
  readonly onClose: () => void;
}

/** The points of the emotion curve in one phase of one journey: one for each persona, and one for everyone. */
export function CurveDialog({ phase, lane, onClose }: CurveDialogProps) {
  const { snapshot, run } = useStructureTools();
  // What nobody chose over follows the board.
  const [choices, setChoices] = useState<ReadonlyMap<PersonaId, PointChoice>>(new Map());
  const [source, setSource] = useState<GivenSource>('hand');
  const [wrong, setWrong] = useState<ReadonlySet<PersonaId>>(new Set());
  const { form, onTry } = useFocusOnWrong();
  const names = {
    phase: snapshot.phases.find(({ id }) => id === phase)?.name ?? '',
    lane: snapshot.lanes.find(({ id }) => id === lane)?.name ?? '',
  };
  const whose = [...snapshot.personas.filter(({ archived }) => !archived), { id: EVERYONE, name: m.curve_everyone() }];
  const setOf = (persona: PersonaId) => snapshot.curves.get(curvePointKey(lane, persona, phase));

  /** @returns whether it is as chosen now */
  function save(persona: PersonaId, value: number | null): boolean {
    const point = { lane, persona, phase };
    if (standsBy(setOf(persona), source) === value) return true;
    const command =
      value === null
        ? ({ type: 'clearCurvePoint', ...point } as const)
        : ({ type: 'setCurvePoint', ...point, value, source } as const);
    return run(command, m.list_saved()) !== null;
  }

  function handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const values = [...choices].map(([persona, choice]) => ({ persona, value: chosenValue(choice) }));
    setWrong(new Set(values.filter(({ value }) => value === undefined).map(({ persona }) => persona)));
    onTry();
    if (values.every(({ persona, value }) => value !== undefined && save(persona, value))) onClose();
  }

  return (
    <Dialog title={m.list_curveTitle(names)} isOpen onClose={onClose}>
      <p>{m.list_curveText()}</p>
      <form ref={form} onSubmit={handleSubmit} noValidate>
        <CurveSourceField source={source} onSource={setSource} />
        {whose.map(({ id, name }) => (
          <PointField
            key={id}
            name={name}
            hint={pointHint(setOf(id), nowIn(emotionCurve(snapshot, lane, id === EVERYONE ? null : id), phase))}
            choice={choices.get(id) ?? pointChoice(standsBy(setOf(id), source))}
            isWrong={wrong.has(id)}
            onChoice={(choice) => setChoices(new Map(choices).set(id, choice))}
          />
        ))}
        <DialogFoot label={m.ui_save()} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

/** What the form begins from: what was told, or whatever stands on the curve. Null where there is none. */
function standsBy(set: CurvePoint | undefined, source: GivenSource): number | null {
  if (set === undefined) return null;
  return source === 'hand' ? set.value : valueBySource(set, source);
}

function nowIn(curve: readonly EmotionStep[], phase: PhaseId): EmotionStep | undefined {
  return curve.find((step) => step.phase === phase);
}

/** Where the value comes from now. */
function pointHint(set: CurvePoint | undefined, now: EmotionStep | undefined): string {
  if (now === undefined || now.value === null) return m.list_curveNone();
  const feeling = feelingText(now.value);
  if (set !== undefined) return m.list_curveSet({ feeling });
  if (isSetOnCurve(now)) return m.list_curveOfPersonas({ feeling });
  return now.source === 'everyone' ? m.list_curveOfEveryone({ feeling }) : m.list_curveFromNotes({ feeling });
}
