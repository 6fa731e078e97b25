import { House, LogOut, Menu, MonitorOff, Settings, UserPlus } from 'lucide-react';
import { useId, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { FailureMessage } from '../app/FailureMessage.tsx';
import { LanguageSwitch } from '../app/LanguageSwitch.tsx';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import type { RequestFailure } from '../rest/restCall.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Paragraph } from '../ui/Paragraph.tsx';
import type { OpenBoard } from './boardSession.ts';
import { DoneHereDialog } from './DoneHereDialog.tsx';
import { LockBoardButton } from './facilitate/LockBoardButton.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';
import { useSignOut } from './useSignOut.ts';

interface BoardMenuProps {
  readonly board: OpenBoard;
  readonly onForget: () => Promise<void>;
  readonly onInvite: () => void;
}

/** To the start, the board's settings, and leaving for good. */
export function BoardMenu({ board, onForget, onInvite }: BoardMenuProps) {
  const [, navigate] = useLocation();
  const menuId = useId();
  const [open, setOpen] = useState<'settings' | 'leave' | 'doneHere' | null>(null);
  const account = useSignOut(onForget);
  const closesMenu = { popoverTarget: menuId, popoverTargetAction: 'hide' } as const;
  return (
    <>
      <Button purpose="subtle" iconOnly iconStart={<Menu aria-hidden="true" />} label={m.board_menu()} popoverTarget={menuId} />
      <div id={menuId} popover="auto" className="header-popover">
        <ul className="menu-list">
          {board.info.me.role === 'facilitator' && (
            <li className="phone-only">
              <button type="button" {...closesMenu} onClick={onInvite}>
                <UserPlus size={20} aria-hidden="true" /> {m.board_invite()}
              </button>
            </li>
          )}
          <li className="phone-only">
            <LanguageSwitch />
          </li>
          <li>
            <button type="button" {...closesMenu} onClick={() => navigate('/')}>
              <House size={20} aria-hidden="true" /> {m.board_toBoards()}
            </button>
          </li>
          {board.info.me.role === 'facilitator' && (
            <li>
              <LockBoardButton store={board.store} closesMenu={closesMenu} />
            </li>
          )}
          {board.info.me.role === 'facilitator' && (
            <li>
              <button type="button" {...closesMenu} onClick={() => setOpen('settings')}>
                <Settings size={20} aria-hidden="true" /> {m.board_settings()}
              </button>
            </li>
          )}
          <li>
            <button type="button" {...closesMenu} onClick={() => setOpen('leave')}>
              <LogOut size={20} aria-hidden="true" /> {m.board_leave()}
            </button>
          </li>
          {account.hasAccount === false && (
            <li>
              <button type="button" {...closesMenu} onClick={() => setOpen('doneHere')}>
                <MonitorOff size={20} aria-hidden="true" /> {m.account_doneHere()}
              </button>
            </li>
          )}
          {account.hasAccount && (
            <li>
              <button type="button" {...closesMenu} onClick={account.signOut}>
                <LogOut size={20} aria-hidden="true" /> {m.account_signOut()}
              </button>
            </li>
          )}
        </ul>
      </div>
      <DoneHereDialog
        connection={board.connection}
        isOpen={open === 'doneHere'}
        onClose={() => setOpen(null)}
        onDone={() => {
          setOpen(null);
          account.signOut();
        }}
      />
      <SettingsDialog board={board} isOpen={open === 'settings'} onClose={() => setOpen(null)} />
      <Dialog title={m.board_leaveTitle()} isOpen={open === 'leave'} onClose={() => setOpen(null)}>
        <LeaveQuestion board={board} onForget={onForget} onStay={() => setOpen(null)} />
      </Dialog>
    </>
  );
}

interface LeaveQuestionProps extends Pick<BoardMenuProps, 'board' | 'onForget'> {
  readonly onStay: () => void;
}

function LeaveQuestion({ board, onForget, onStay }: LeaveQuestionProps) {
  const { rest } = useServices();
  const [, navigate] = useLocation();
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const { connection, info } = board;
  const status = useSyncExternalStore(connection.subscribe, connection.status);
  const hasUnsaved = 'pending' in status && status.pending > 0;

  async function handleLeave(): Promise<void> {
    const answer = await rest.leave(info.board.id);
    // Without the server the copy still goes: it is this device that somebody else may use next.
    if (!answer.ok && answer.reason.kind === 'problem') return setFailure(answer.reason);
    await onForget();
    navigate('/');
  }

  return (
    <>
      <Paragraph>{m.board_leaveText()}</Paragraph>
      {hasUnsaved && <p className="page-notice">{m.board_leaveUnsaved()}</p>}
      <FailureMessage failure={failure} />
      <div className="page-actions">
        <Button purpose="primary" onClick={() => void handleLeave()}>
          {m.board_leave()}
        </Button>
        <Button purpose="secondary" onClick={onStay}>
          {m.board_leaveStay()}
        </Button>
      </div>
    </>
  );
}
