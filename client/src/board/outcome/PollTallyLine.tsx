import type { PollAnswer, PollTally } from '@samenreis/shared/session';
import { Check, CircleQuestionMark, type LucideIcon, X } from 'lucide-react';
import { m } from '../../i18n/messages.ts';
import { tallyTexts } from './pollText.ts';

/** The same signs as on the buttons. */
export const ANSWER_ICONS: Readonly<Record<PollAnswer, LucideIcon>> = { agree: Check, doubt: CircleQuestionMark, disagree: X };

/** How many said what, in words. */
export function PollTallyLine({ tally }: { readonly tally: PollTally }) {
  const counts = tallyTexts(tally);
  if (counts.length === 0) return <p className="poll-tally">{m.poll_nobody()}</p>;
  return (
    <ul className="poll-tally" aria-label={m.poll_outcome()}>
      {counts.map(({ answer, text }) => {
        const Icon = ANSWER_ICONS[answer];
        return (
          <li key={answer} data-answer={answer}>
            <Icon size={16} aria-hidden="true" /> {text}
          </li>
        );
      })}
    </ul>
  );
}
