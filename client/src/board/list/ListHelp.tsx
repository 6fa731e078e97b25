import { m } from '../../i18n/messages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import { LetterKeysField } from '../LetterKeysField.tsx';
import { KeyTable } from '../many/KeyTable.tsx';
import { groupText, keyText } from '../many/keyText.ts';
import { LIST_KEY_GROUPS, type ListKeyLine, listKeysOf, type OwnKeyName } from './listKeys.ts';

/** What the keys do in the list, from the one table that the sheet of the canvas is drawn from. */
export function ListHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={m.list_help()} isOpen onClose={onClose}>
      <LetterKeysField />
      <Paragraph>{m.list_helpNews()}</Paragraph>
      <div className="key-sheet">
        {LIST_KEY_GROUPS.map((group) => (
          <KeyTable
            key={group}
            caption={groupText(group)}
            lines={listKeysOf(group).map((line) => ({ ...line, text: textOf(line.name) }))}
          />
        ))}
      </div>
    </Dialog>
  );
}

const OWN = {
  phaseBeside: m.list_keyPhase,
  buttons: m.list_keyButtons,
  choose: m.list_keyChoose,
  chooseOn: m.list_keyChooseOn,
  upOrDown: m.list_keyUpOrDown,
  toPhase: m.list_keyToPhase,
  toLane: m.list_keyToLane,
} satisfies Record<OwnKeyName, () => string>;

function textOf(name: ListKeyLine['name']): string {
  return isOwn(name) ? OWN[name]() : keyText(name);
}

const isOwn = (name: ListKeyLine['name']): name is OwnKeyName => name in OWN;
