import type { BoardCommand } from '@samenreis/shared/board';
import { useId } from 'react';
import { useServices } from '../app/services.ts';
import { m } from '../i18n/messages.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { rejectionText } from './rejectionText.ts';
import type { BoardStore } from './store/boardStore.ts';
import { useBoardPart } from './useBoardPart.ts';

interface SettingsDialogProps {
  readonly store: BoardStore;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What participants may do; each switch works at once, for everybody. */
export function SettingsDialog({ store, isOpen, onClose }: SettingsDialogProps) {
  const { announcer } = useServices();
  const { locked, othersNotes } = useBoardPart(store, (snapshot) => snapshot.board);

  function change(command: BoardCommand): void {
    const done = store.dispatch(command);
    announcer.announce(done.ok ? m.board_settingsSaved() : rejectionText(done.reason), done.ok ? 'success' : 'info');
  }

  return (
    <Dialog title={m.board_settings()} isOpen={isOpen} onClose={onClose}>
      <CheckField
        label={m.board_settingsLock()}
        hint={m.board_settingsLockHint()}
        isChecked={locked}
        onChange={(isChecked) => change({ type: 'lockBoard', locked: isChecked })}
      />
      <CheckField
        label={m.board_settingsMove()}
        isChecked={othersNotes.move}
        onChange={(move) => change({ type: 'setOthersNotes', ...othersNotes, move })}
      />
      <CheckField
        label={m.board_settingsEdit()}
        isChecked={othersNotes.edit}
        onChange={(edit) => change({ type: 'setOthersNotes', ...othersNotes, edit })}
      />
    </Dialog>
  );
}

interface CheckFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

function CheckField({ label, hint, isChecked, onChange }: CheckFieldProps) {
  const id = useId();
  return (
    <div className="check-field">
      <input
        id={id}
        type="checkbox"
        checked={isChecked}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>
        {label}
        {hint !== undefined && (
          <small id={`${id}-hint`} className="check-hint">
            {hint}
          </small>
        )}
      </label>
    </div>
  );
}
