import type { CheckIn, CheckInAnswer } from '@samenreis/shared/session';
import { m } from '../../i18n/messages.ts';
import { feelingWord } from '../list/feelingText.ts';

/** What is asked; what nobody put into words of their own is asked as its kind is. */
export function checkInQuestion({ kind, question }: Pick<CheckIn, 'kind' | 'question'>): string {
  if (question.trim() !== '') return question;
  return kind === 'face' ? m.checkIn_askFace() : m.checkIn_askWord();
}

export function answerText(answer: CheckInAnswer): string {
  return answer.kind === 'face' ? feelingWord(answer.value) : answer.word;
}
