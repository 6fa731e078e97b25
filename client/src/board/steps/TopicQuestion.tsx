import { Footprints, Lightbulb } from 'lucide-react';
import { useId } from 'react';
import { m } from '../../i18n/messages.ts';
import { Face } from '../canvas/FacePicker.tsx';
import { FACE_VALUES } from '../many/faceValues.ts';
import type { Places } from './openPlaces.ts';
import { faceText, laneText, topicText } from './placeText.ts';
import { QuestionHead } from './QuestionHead.tsx';
import type { StepEvent, Steps, Topic } from './stepMachine.ts';

interface TopicQuestionProps {
  readonly places: Places;
  readonly steps: Steps;
  readonly take: (event: StepEvent) => void;
}

const OTHERS = [
  { topic: { kind: 'moment' }, Icon: Footprints },
  { topic: { kind: 'tip' }, Icon: Lightbulb },
] as const satisfies readonly { readonly topic: Topic; readonly Icon: typeof Lightbulb }[];

/** A feeling in five faces with their words, or else what happened, or an idea. */
export function TopicQuestion({ places, steps, take }: TopicQuestionProps) {
  const id = useId();
  const lane = places.lanes.find((one) => one.id === steps.lane);
  const phase = places.phases.find((one) => one.id === steps.phase)?.name ?? '';
  const isOn = (topic: Topic) =>
    topic.kind === steps.topic?.kind &&
    (topic.kind !== 'emotion' || steps.topic.kind !== 'emotion' || topic.value === steps.topic.value);
  const kinds = places.kinds(steps.lane, steps.phase);
  const others = OTHERS.filter(({ topic }) => kinds.has(topic.kind));
  const choose = (topic: Topic) => take({ type: 'chooseTopic', topic });
  return (
    <>
      <QuestionHead at="topic" id={id} answered={lane === undefined ? [] : [laneText(lane, places.lanes)]} take={take}>
        {questionOf(kinds.has('emotion'), lane?.kind === 'desired')({ phase })}
      </QuestionHead>
      {kinds.has('emotion') && (
        <ul className="steps-faces" aria-labelledby={id}>
          {FACE_VALUES.map((value) => (
            <li key={value}>
              <button
                type="button"
                aria-pressed={isOn({ kind: 'emotion', value })}
                onClick={() => choose({ kind: 'emotion', value })}
              >
                <Face value={value} />
                <span>{faceText(value)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {kinds.has('emotion') && others.length > 0 && <h3>{m.steps_topicOther()}</h3>}
      <ul className="steps-choices" aria-labelledby={id}>
        {others.map(({ topic, Icon }) => (
          <li key={topic.kind}>
            <button type="button" className="steps-choice" aria-pressed={isOn(topic)} onClick={() => choose(topic)}>
              <Icon size={26} aria-hidden="true" />
              {topicText(topic)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Without faces to choose from it is not about a feeling. */
function questionOf(isOfFeeling: boolean, isWished: boolean) {
  if (!isOfFeeling) return m.steps_topicAbout;
  return isWished ? m.steps_topicWished : m.steps_topicNow;
}
