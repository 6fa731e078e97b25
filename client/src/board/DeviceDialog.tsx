import './facilitate/facilitate.css';
import { m } from '../i18n/messages.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { LetterKeysField } from './LetterKeysField.tsx';
import type { Openable } from './lazyDialog.tsx';
import { NewsSoundField } from './news/NewsSoundField.tsx';
import { StepSoundField } from './session/StepSoundField.tsx';

/** What somebody chooses for themselves, whatever their role: it holds on this device and in both views. */
export function DeviceDialog({ isOpen, onClose }: Openable) {
  return (
    <Dialog title={m.board_device()} isOpen={isOpen} onClose={onClose}>
      <div className="settings-group">
        <LetterKeysField />
        <StepSoundField />
        <NewsSoundField hint={m.board_deviceNewsHint()} />
      </div>
    </Dialog>
  );
}
