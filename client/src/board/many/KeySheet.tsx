import { m } from '../../i18n/messages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { KEY_GROUPS, KEY_LIST, type KeyName } from '../gestures/keyList.ts';
import { isCharacterWay } from '../gestures/keyTip.ts';
import { LetterKeysField } from '../LetterKeysField.tsx';
import { useHasLetterKeys } from '../letterKeys.ts';
import { groupText, keyText, wordOnKey } from './keyText.ts';

interface KeySheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** All keys of the board, as the one table has them that menus and tooltips are drawn from. */
export function KeySheet({ isOpen, onClose }: KeySheetProps) {
  return (
    <Dialog title={m.canvas_keys_title()} isOpen={isOpen} onClose={onClose}>
      <LetterKeysField />
      <div className="key-sheet">
        {KEY_GROUPS.map((group) => (
          <table key={group}>
            <caption>{groupText(group)}</caption>
            <tbody>
              {KEY_LIST[group].map((line) => (
                <KeyRow key={line.name} name={line.name} ways={line.ways} />
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </Dialog>
  );
}

interface KeyRowProps {
  readonly name: KeyName;
  readonly ways: readonly (readonly string[])[];
}

function KeyRow({ name, ways }: KeyRowProps) {
  const hasLetters = useHasLetterKeys();
  return (
    <tr>
      <th scope="row">{keyText(name)}</th>
      <td>
        {ways.map((keys) => (
          <span key={keys.join('+')} className="key-way">
            {keys.map((key) => (
              <kbd key={key}>{wordOnKey(key)}</kbd>
            ))}
            {!hasLetters && isCharacterWay(keys) && <small className="key-off">{m.canvas_keyOff()}</small>}
          </span>
        ))}
      </td>
    </tr>
  );
}
