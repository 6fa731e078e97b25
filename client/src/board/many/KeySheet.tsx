import { m } from '../../i18n/messages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { KEY_GROUPS, KEY_LIST } from '../gestures/keyList.ts';
import { LetterKeysField } from '../LetterKeysField.tsx';
import { KeyTable } from './KeyTable.tsx';
import { groupText, keyText } from './keyText.ts';

interface KeySheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** All keys of the board, as the one table has them that menus and tooltips are drawn from. */
export function KeySheet({ isOpen, onClose }: KeySheetProps) {
  return (
    <Dialog title={m.canvas_keys_title()} isOpen={isOpen} onClose={onClose}>
      <Paragraph>{m.canvas_keys_pointer()}</Paragraph>
      <LetterKeysField />
      <div className="key-sheet">
        {KEY_GROUPS.map((group) => (
          <KeyTable
            key={group}
            caption={groupText(group)}
            lines={KEY_LIST[group].map((line) => ({ ...line, text: keyText(line.name) }))}
          />
        ))}
      </div>
    </Dialog>
  );
}
