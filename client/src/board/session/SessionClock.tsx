import { Flag } from 'lucide-react';
import { m } from '../../i18n/messages.ts';
import { timeOfDayText } from '../../i18n/momentText.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useSessionLeft } from './useSessionLeft.ts';

/** How long the whole session takes still and about when it is over, the same on every screen. */
export function SessionClock({ board }: { readonly board: OpenBoard }) {
  const left = useSessionLeft(board);
  if (left === null) return null;
  const { minutes, endsAtMs } = left;
  return (
    <p className="session-clock">
      <span className="session-whole" aria-hidden="true">
        {m.session_wholeShort({ minutes })}
      </span>
      {/* In its place where there is no room for words. */}
      <span className="session-whole-least" aria-hidden="true">
        <Flag size="1em" /> {m.session_wholeLeast({ minutes })}
      </span>
      <span className="visually-hidden">{minutes === 1 ? m.session_wholeLeftOne() : m.session_wholeLeft({ minutes })}</span>
      {endsAtMs !== null && <span className="session-ends"> {m.session_endsAbout({ time: timeOfDayText(endsAtMs) })}</span>}
    </p>
  );
}
