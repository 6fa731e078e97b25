import type { ParticipantId } from '../base/index.ts';
import type { CheckIn } from './checkIn.ts';
import type { CheckInEvent } from './checkInEvent.ts';
import type { Evolvers } from './evolver.ts';

/** What each event makes of the check-in. */
export const checkInEvolvers: Evolvers<CheckInEvent> = {
  checkInOpened: (_, { kind, question, openedAtMs }) => ({ checkIn: { kind, question, openedAtMs, answers: [] } }),
  checkedIn: ({ checkIn }, { participant, answer }) => {
    if (checkIn === null) return {};
    const others = without(checkIn.answers, participant);
    return { checkIn: { ...checkIn, answers: answer === null ? others : [...others, { participant, answer }] } };
  },
  checkInClosed: () => ({ checkIn: null }),
  answererForgotten: ({ checkIn }, { participant }) =>
    checkIn === null ? {} : { checkIn: { ...checkIn, answers: without(checkIn.answers, participant) } },
  answerSealed: () => ({}),
};

function without(answers: CheckIn['answers'], participant: ParticipantId): CheckIn['answers'] {
  return answers.filter((each) => each.participant !== participant);
}
