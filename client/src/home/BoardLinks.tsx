import type { BoardList } from '@samenreis/shared/protocol';
import { ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import { m } from '../i18n/messages.ts';
import { momentText } from '../i18n/momentText.ts';

/** Boards to open, as the server orders them. */
export function BoardLinks({ boards }: BoardList) {
  return (
    <ul className="home-boards">
      {boards.map(({ id, title, changedAtMs }) => (
        <li key={id}>
          <Link href={`/bord/${id}`} className="home-board">
            <span className="home-board-title">{title}</span>
            <span className="home-board-changed">{m.home_changed({ moment: momentText(changedAtMs) })}</span>
            <ChevronRight className="home-board-go" aria-hidden="true" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
