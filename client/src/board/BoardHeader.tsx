import '@nl-design-system-candidate/skip-link-css/skip-link.css';
import { SkipLink } from '@nl-design-system-candidate/skip-link-react';
import { Lock, PanelRight, UserPlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { LanguageSwitch } from '../app/LanguageSwitch.tsx';
import { m } from '../i18n/messages.ts';
import { Button } from '../ui/Button.tsx';
import { hasLostFocus } from '../ui/hasLostFocus.ts';
import { Logo } from '../ui/Logo.tsx';
import { BoardMenu } from './BoardMenu.tsx';
import { RulesSign } from './facilitate/RulesSign.tsx';
import { useNamedPresence } from './facilitate/useNames.ts';
import { lateParts } from './lateParts.ts';
import { lazyDialog } from './lazyDialog.tsx';
import type { OpenBoard } from './openBoard.ts';
import { PeoplePresent } from './PeoplePresent.tsx';
import type { Wayfinder } from './store/wayfinder.ts';
import { useBoardPart } from './useBoardPart.ts';
import { usePeople } from './usePeople.ts';
import { ViewSwitch } from './ViewSwitch.tsx';
import type { ViewChoice } from './viewChoice.ts';

const InviteDialog = lazyDialog(() => lateParts.invite().then((part) => part.InviteDialog));

interface BoardHeaderProps {
  readonly board: OpenBoard;
  readonly views: ViewChoice;
  readonly way: Pick<Wayfinder, 'lead'>;
  readonly isPanelOpen: boolean;
  readonly onPanelToggle: () => void;
  readonly onForget: () => Promise<void>;
}

/** Whose board it is, who is there, and what one can do with the board as a whole. */
export function BoardHeader({ board, views, way, isPanelOpen, onPanelToggle, onForget }: BoardHeaderProps) {
  const { info, store } = board;
  const settings = useBoardPart(store, (snapshot) => snapshot.board);
  const people = usePeople(useNamedPresence(board), info.me);
  const [isInviting, setInviting] = useState(false);
  const title = settings.title === '' ? info.board.title : settings.title;

  const heading = useRef<HTMLHeadingElement>(null);

  // What had the focus on the way here, such as the button to join, is gone.
  useEffect(() => {
    if (hasLostFocus()) heading.current?.focus();
  }, []);

  useEffect(() => {
    document.title = `${title} · Samenreis`;
  }, [title]);

  return (
    <header className="board-header">
      <SkipLink href="#content">{m.shell_skip()}</SkipLink>
      <Link href="/" className="board-home" aria-label={m.board_toBoards()}>
        <Logo />
      </Link>
      <div className="board-heading">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p>
          <span className="board-count">
            {people.length === 1 ? m.board_people_one() : m.board_people_many({ count: people.length })}
            {info.me.role === 'viewer' && ` · ${m.board_viewing()}`}
          </span>
          <span className="board-lock" role="status">
            {settings.locked && (
              <>
                <span className="board-lock-dot"> · </span>
                <Lock size={14} aria-hidden="true" /> {info.me.role === 'participant' ? <LockedReading /> : m.board_locked()}
              </>
            )}
          </span>
        </p>
      </div>
      <ViewSwitch choice={views} isWriting={info.me.role !== 'viewer'} />
      <RulesSign board={board} />
      <PeoplePresent people={people} board={board} way={way} />
      <div className="board-language">
        <LanguageSwitch />
      </div>
      <Button
        purpose="subtle"
        iconOnly
        iconStart={<PanelRight aria-hidden="true" />}
        label={isPanelOpen ? m.board_panelClose() : m.board_panelOpen()}
        aria-expanded={isPanelOpen}
        onClick={onPanelToggle}
      />
      {info.me.role === 'facilitator' && (
        <Button
          purpose="primary"
          className="board-invite"
          iconStart={<UserPlus aria-hidden="true" />}
          onClick={() => setInviting(true)}
        >
          {m.board_invite()}
        </Button>
      )}
      <BoardMenu board={board} views={views} onForget={onForget} onInvite={() => setInviting(true)} />
      <InviteDialog
        boardId={info.board.id}
        to={{ board: title, leader: info.me.name }}
        isOpen={isInviting}
        onClose={() => setInviting(false)}
      />
    </header>
  );
}

/** As much of it as there is room for beside the title. */
function LockedReading() {
  return (
    <>
      <span className="wide-only">{m.board_lockedReading()}</span>
      <span className="phone-only">{m.board_locked()}</span>
    </>
  );
}
