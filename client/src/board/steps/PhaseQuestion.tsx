import type { PhaseId } from '@samenreis/shared/base';
import { Lock } from 'lucide-react';
import { useId } from 'react';
import { m } from '../../i18n/messages.ts';
import { rejectionText } from '../rejectionText.ts';
import type { Places } from './openPlaces.ts';
import { laneText } from './placeText.ts';
import { QuestionHead } from './QuestionHead.tsx';
import type { StepEvent, Steps } from './stepMachine.ts';

interface PhaseQuestionProps {
  readonly places: Places;
  readonly steps: Steps;
  readonly take: (event: StepEvent) => void;
}

/** Which journey, and where in it. The journey has an answer already: most begin with how it is. */
export function PhaseQuestion({ places, steps, take }: PhaseQuestionProps) {
  const id = useId();
  const { phases, lanes } = places;
  // Where nothing may be stuck in this journey now, there is nothing to choose; what was asked stands above.
  const isOpen = (phase: PhaseId) => steps.lane === null || places.kinds(steps.lane, phase).size > 0;
  if (phases.length === 0) return <h2>{m.steps_noPhases()}</h2>;
  if (lanes.length === 0) return <h2>{m.steps_noLanes()}</h2>;
  return (
    <>
      <QuestionHead at="phase" id={id} take={take}>
        {m.steps_phaseQuestion()}
      </QuestionHead>
      {lanes.length > 1 && <LaneChoice places={places} steps={steps} take={take} />}
      <ul className="steps-choices" aria-labelledby={id}>
        {phases.map(
          (phase, index) =>
            isOpen(phase.id) && (
              <li key={phase.id}>
                <button
                  type="button"
                  className="steps-choice"
                  disabled={steps.lane === null}
                  aria-pressed={phase.id === steps.phase}
                  onClick={() => take({ type: 'choosePhase', phase: phase.id })}
                >
                  <span className="steps-number" aria-hidden="true">
                    {index + 1}
                  </span>
                  {phase.name}
                </button>
              </li>
            ),
        )}
      </ul>
    </>
  );
}

/** Which journey it is about, as a question in plain words. One that is locked says why. */
function LaneChoice({ places: { lanes, refused }, steps, take }: PhaseQuestionProps) {
  const id = useId();
  const isPartlyLocked = lanes.some((lane) => refused.has(lane.id)) && lanes.some((lane) => !refused.has(lane.id));
  return (
    <fieldset className="steps-lanes" aria-describedby={isPartlyLocked ? id : undefined}>
      <legend className="visually-hidden">{m.steps_laneLegend()}</legend>
      {lanes.map((lane) => (
        <label key={lane.id} className="steps-lane" data-lane={lane.kind}>
          <input
            type="radio"
            name="lane"
            className="visually-hidden"
            checked={lane.id === steps.lane}
            disabled={refused.has(lane.id)}
            onChange={() => take({ type: 'chooseLane', lane: lane.id })}
          />
          {refused.has(lane.id) && <Lock size={16} aria-hidden="true" />}
          <span>{laneText(lane, lanes)}</span>
        </label>
      ))}
      {isPartlyLocked && (
        <p id={id} className="steps-hint">
          {lanes
            .filter((lane) => refused.has(lane.id))
            .map((lane) => `‘${laneText(lane, lanes)}’: ${rejectionText(refused.get(lane.id) ?? 'laneLocked')}`)
            .join(' ')}
        </p>
      )}
    </fieldset>
  );
}
