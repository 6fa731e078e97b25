import './facilitate/facilitate.css';
import type { BoardCommand, BoardSnapshot } from '@samenreis/shared/board';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { BoardNameForm } from './facilitate/BoardNameForm.tsx';
import { CheckField } from './facilitate/CheckField.tsx';
import { HideNamesField } from './facilitate/HideNamesField.tsx';
import { LaneLocks } from './facilitate/LaneLocks.tsx';
import { useBoardLock } from './facilitate/useBoardLock.ts';
import type { OpenBoard } from './openBoard.ts';
import { rejectionText } from './rejectionText.ts';
import { useBoardPart } from './useBoardPart.ts';

interface SettingsDialogProps {
  readonly board: OpenBoard;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const boardOf = ({ board }: BoardSnapshot) => board;

/** What participants may do and see; each switch works at once, for everybody. */
export function SettingsDialog({ board, isOpen, onClose }: SettingsDialogProps) {
  const { store } = board;
  const { announcer } = useServices();
  const { title, description, othersNotes } = useBoardPart(store, boardOf);
  const lock = useBoardLock(store);

  function change(...commands: readonly BoardCommand[]): void {
    for (const command of commands) {
      const done = store.dispatch(command);
      if (done.ok) continue;
      announcer.announce(rejectionText(done.reason));
      return;
    }
    announcer.announce(m.board_settingsSaved(), 'success');
  }

  return (
    <Dialog title={m.board_settings()} isOpen={isOpen} onClose={onClose}>
      <fieldset className="settings-group">
        <legend>{m.facilitate_groupBoard()}</legend>
        <BoardNameForm title={title} description={description} onChange={(commands) => change(...commands)} />
        <CheckField
          label={m.board_settingsLock()}
          hint={m.board_settingsLockHint()}
          isChecked={lock.isLocked}
          onChange={lock.toggle}
        />
      </fieldset>
      <LaneLocks store={store} />
      <fieldset className="settings-group">
        <legend>{m.facilitate_groupOthers()}</legend>
        <CheckField
          label={m.board_settingsMove()}
          hint={m.facilitate_moveHint()}
          isChecked={othersNotes.move}
          onChange={(move) => change({ type: 'setOthersNotes', ...othersNotes, move })}
        />
        <CheckField
          label={m.board_settingsEdit()}
          hint={m.facilitate_editHint()}
          isChecked={othersNotes.edit}
          onChange={(edit) => change({ type: 'setOthersNotes', ...othersNotes, edit })}
        />
      </fieldset>
      <fieldset className="settings-group">
        <legend>{m.facilitate_groupNames()}</legend>
        <HideNamesField board={board} />
      </fieldset>
    </Dialog>
  );
}
