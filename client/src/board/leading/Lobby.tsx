import './lobby.css';
import { agendaMinutes, type SessionView } from '@samenreis/shared/session';
import { m } from '../../i18n/messages.ts';
import { namesText } from '../../i18n/namesText.ts';
import { useNamedPresence } from '../facilitate/useNames.ts';
import type { OpenBoard } from '../openBoard.ts';
import { usePeople } from '../usePeople.ts';

/** What of the agenda is told before it begins; the rest is a press away. */
const FIRST_STEPS = 3;

interface LobbyProps {
  readonly board: OpenBoard;
  readonly view: SessionView;
}

/** Before the start: who leads, and what will happen. */
export function Lobby({ board, view: { agenda } }: LobbyProps) {
  const people = usePeople(useNamedPresence(board), board.info.me);
  const leaders = people.filter(({ role }) => role === 'facilitator').map(({ name }) => name);
  const more = agenda.length - FIRST_STEPS;
  return (
    <div className="lobby">
      <p>
        {m.session_lobbyReading()} {leadersText(leaders)}
      </p>
      <p className="lobby-agenda">{m.lobby_agenda({ count: agenda.length, minutes: agendaMinutes(agenda) })}</p>
      <ol>
        {agenda.slice(0, FIRST_STEPS).map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
        {more > 0 && <li className="lobby-more">{more === 1 ? m.lobby_oneMore() : m.lobby_more({ count: more })}</li>}
      </ol>
    </div>
  );
}

function leadersText(leaders: readonly string[]): string {
  const names = namesText(leaders);
  if (leaders.length === 0) return m.lobby_nobodyLeads();
  return leaders.length === 1 ? m.lobby_leads({ names }) : m.lobby_lead({ names });
}
