import * as v from 'valibot';
import { line, type ParticipantId } from '../base/index.ts';
import { participantId, timeMs } from './sessionFields.ts';

export const CHECK_IN_KINDS = ['face', 'word'] as const;
export type CheckInKind = (typeof CHECK_IN_KINDS)[number];

/** One word, or two short ones. */
export const CHECK_IN_WORD_MAX = 24;

/** A feeling from −2 to +2, or one word. */
export const checkInAnswerSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('face'), value: v.picklist([-2, -1, 0, 1, 2]) }),
  v.strictObject({ kind: v.literal('word'), word: v.pipe(line(CHECK_IN_WORD_MAX), v.trim(), v.minLength(1)) }),
]);
export type CheckInAnswer = Readonly<v.InferOutput<typeof checkInAnswerSchema>>;

/** A question that everybody answers with one face or one word, as long as it is open. It is told by when it was opened. */
export const checkInSchema = v.strictObject({
  openedAtMs: timeMs,
  kind: v.picklist(CHECK_IN_KINDS),
  /** Empty: the question that goes with its kind. */
  question: line(120),
  /** One a person, in the order in which they came. */
  answers: v.pipe(v.array(v.strictObject({ participant: participantId, answer: checkInAnswerSchema })), v.readonly()),
});
export type CheckIn = Readonly<v.InferOutput<typeof checkInSchema>>;

/** What somebody answered; null for who did not. */
export function answerOf(checkIn: CheckIn, participant: ParticipantId): CheckInAnswer | null {
  return checkIn.answers.find((each) => each.participant === participant)?.answer ?? null;
}
