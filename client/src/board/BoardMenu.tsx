import type { Role } from '@samenreis/shared/board';
import {
  DoorOpen,
  Eraser,
  House,
  Keyboard,
  ListChecks,
  LogOut,
  Menu,
  MonitorOff,
  Settings,
  Smartphone,
  UserPlus,
} from 'lucide-react';
import { type ComponentProps, useId, useState } from 'react';
import { useLocation } from 'wouter';
import { LanguageSwitch } from '../app/LanguageSwitch.tsx';
import { m } from '../i18n/messages.ts';
import { Button } from '../ui/Button.tsx';
import { LockBoardButton } from './facilitate/LockBoardButton.tsx';
import { lateParts } from './lateParts.ts';
import { lazyDialog } from './lazyDialog.tsx';
import type { OpenBoard } from './openBoard.ts';
import { useSignOut } from './useSignOut.ts';
import type { ViewChoice } from './viewChoice.ts';

const DoneHereDialog = lazyDialog(() => lateParts.doneHere().then((part) => part.DoneHereDialog));
const DeviceDialog = lazyDialog(() => lateParts.device().then((part) => part.DeviceDialog));
const HandoverDialog = lazyDialog(() => lateParts.handover().then((part) => part.HandoverDialog));
const EraseDialog = lazyDialog(() => lateParts.erase().then((part) => part.EraseDialog));
const SettingsDialog = lazyDialog(() => lateParts.settings().then((part) => part.SettingsDialog));
const LeaveDialog = lazyDialog(() => lateParts.leave().then((part) => part.LeaveDialog));

type MenuDialog = 'settings' | 'device' | 'leave' | 'doneHere' | 'handover' | 'erase';

interface BoardMenuProps {
  readonly board: OpenBoard;
  readonly views: ViewChoice;
  readonly onForget: () => Promise<void>;
  readonly onInvite: () => void;
}

/** To the start, the board's settings, and leaving for good. */
export function BoardMenu({ board, views, onForget, onInvite }: BoardMenuProps) {
  const [, navigate] = useLocation();
  const menuId = useId();
  const [open, setOpen] = useState<MenuDialog | null>(null);
  const account = useSignOut(board, onForget);
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
          {board.info.me.role !== 'viewer' && <StepsEntry views={views} closesMenu={closesMenu} />}
          <li className="phone-only">
            <LanguageSwitch />
          </li>
          <li>
            <button type="button" {...closesMenu} onClick={() => navigate('/')}>
              <House size={20} aria-hidden="true" /> {m.board_toBoards()}
            </button>
          </li>
          {board.info.me.role === 'facilitator' && <LeaderEntries board={board} closesMenu={closesMenu} onOpen={setOpen} />}
          <li>
            <button type="button" {...closesMenu} onClick={() => setOpen('device')}>
              <Keyboard size={20} aria-hidden="true" /> {m.board_device()}
            </button>
          </li>
          <OwnEntries hasAccount={account.hasAccount} role={board.info.me.role} closesMenu={closesMenu} onOpen={setOpen} />
          <li>
            <button type="button" {...closesMenu} onClick={() => setOpen('leave')}>
              <DoorOpen size={20} aria-hidden="true" /> <Way name={m.board_leave()} hint={m.board_leaveHint()} />
            </button>
          </li>
          {!account.hasAccount && (
            <li>
              <button type="button" {...closesMenu} onClick={() => setOpen('doneHere')}>
                <MonitorOff size={20} aria-hidden="true" /> <Way name={m.account_doneHere()} hint={m.account_doneHereHint()} />
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
      <HandoverDialog board={board} isOpen={open === 'handover'} onClose={() => setOpen(null)} />
      <EraseDialog board={board} isOpen={open === 'erase'} onClose={() => setOpen(null)} />
      <SettingsDialog board={board} isOpen={open === 'settings'} onClose={() => setOpen(null)} />
      <DeviceDialog isOpen={open === 'device'} onClose={() => setOpen(null)} />
      <LeaveDialog board={board} isOpen={open === 'leave'} onClose={() => setOpen(null)} onForget={onForget} />
    </>
  );
}

interface LeaderEntriesProps extends Pick<OwnEntriesProps, 'closesMenu' | 'onOpen'> {
  readonly board: BoardMenuProps['board'];
}

/** What who leads the board decides about it. */
function LeaderEntries({ board, closesMenu, onOpen }: LeaderEntriesProps) {
  return (
    <>
      <li>
        <LockBoardButton store={board.store} closesMenu={closesMenu} />
      </li>
      <li>
        <button type="button" {...closesMenu} onClick={() => onOpen('settings')}>
          <Settings size={20} aria-hidden="true" /> {m.board_settings()}
        </button>
      </li>
    </>
  );
}

interface OwnEntriesProps {
  readonly hasAccount: boolean;
  readonly role: Role;
  readonly closesMenu: ComponentProps<'button'>;
  readonly onOpen: (dialog: MenuDialog) => void;
}

/** One's own place on the board: to take it along to another device, and to take off what one made. */
function OwnEntries({ hasAccount, role, closesMenu, onOpen }: OwnEntriesProps) {
  return (
    <>
      {!hasAccount && (
        <li>
          <button type="button" {...closesMenu} onClick={() => onOpen('handover')}>
            <Smartphone size={20} aria-hidden="true" /> {m.handover_title()}
          </button>
        </li>
      )}
      {role !== 'viewer' && (
        <li>
          <button type="button" {...closesMenu} onClick={() => onOpen('erase')}>
            <Eraser size={20} aria-hidden="true" /> {m.erase_menu()}
          </button>
        </li>
      )}
    </>
  );
}

interface StepsEntryProps {
  readonly views: ViewChoice;
  readonly closesMenu: ComponentProps<'button'>;
}

/** Step by step, where the header has no room for it. */
function StepsEntry({ views, closesMenu }: StepsEntryProps) {
  return (
    <li className="phone-only">
      <button type="button" {...closesMenu} onClick={() => views.set('steps')}>
        <ListChecks size={20} aria-hidden="true" /> {m.steps_view()}
      </button>
    </li>
  );
}

/** Two ways out that sound alike, each with what sets it apart. */
function Way({ name, hint }: { readonly name: string; readonly hint: string }) {
  return (
    <span>
      {name}
      <small>{hint}</small>
    </span>
  );
}
