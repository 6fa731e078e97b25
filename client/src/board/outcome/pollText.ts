import { POLL_ANSWERS, type PollAnswer, type PollTally } from '@samenreis/shared/session';
import { m } from '../../i18n/messages.ts';
import { numberText } from '../../i18n/numberText.ts';

const texts = { agree: m.poll_agree, doubt: m.poll_doubt, disagree: m.poll_disagree } satisfies Record<PollAnswer, () => string>;

export function answerText(answer: PollAnswer): string {
  return texts[answer]();
}

/** "Eens: 12", "Twijfel: 3" …, one for each answer; none where nobody answered. */
export function tallyTexts(tally: PollTally): readonly { readonly answer: PollAnswer; readonly text: string }[] {
  if (POLL_ANSWERS.every((answer) => tally[answer] === 0)) return [];
  return POLL_ANSWERS.map((answer) => ({
    answer,
    text: m.poll_count({ answer: answerText(answer), count: numberText(tally[answer]) }),
  }));
}
