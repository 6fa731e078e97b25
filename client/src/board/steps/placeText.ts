import type { EmotionValue, Lane, LaneKind, Note } from '@samenreis/shared/board';
import { m } from '../../i18n/messages.ts';
import type { Topic } from './stepMachine.ts';

const questions: Partial<Record<LaneKind, () => string>> = { current: m.steps_laneNow, desired: m.steps_laneWished };

/** A journey as a plain question; by its name where more than one would read the same. */
export function laneText(lane: Lane, lanes: readonly Lane[]): string {
  const question = questions[lane.kind];
  const isAlone = lanes.filter(({ kind }) => kind === lane.kind).length === 1;
  return question === undefined || !isAlone ? lane.name : question();
}

const faces = {
  [-2]: m.canvas_face_very_bad,
  [-1]: m.canvas_face_bad,
  0: m.canvas_face_neutral,
  1: m.canvas_face_good,
  2: m.canvas_face_very_good,
} satisfies Record<EmotionValue, () => string>;

export function faceText(value: EmotionValue): string {
  return faces[value]();
}

export function topicText(topic: Topic): string {
  switch (topic.kind) {
    case 'emotion':
      return faceText(topic.value);
    case 'moment':
      return m.steps_moment();
    case 'tip':
      return m.steps_tip();
  }
}

export function topicOf({ kind, value }: Pick<Note, 'kind' | 'value'>): Topic {
  return kind === 'emotion' ? { kind, value: value ?? 0 } : { kind };
}
