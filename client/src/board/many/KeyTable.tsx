import './keyTable.css';
import { m } from '../../i18n/messages.ts';
import { isCharacterWay } from '../gestures/keyTip.ts';
import { useHasLetterKeys } from '../letterKeys.ts';
import { wordOnKey } from './keyText.ts';

/** What keys do, and each way to press them. */
export interface KeyTableLine {
  readonly name: string;
  readonly text: string;
  readonly ways: readonly (readonly string[])[];
}

interface KeyTableProps {
  readonly caption: string;
  readonly lines: readonly KeyTableLine[];
}

/** The keys that count at one place. */
export function KeyTable({ caption, lines }: KeyTableProps) {
  return (
    <table>
      <caption>{caption}</caption>
      <tbody>
        {lines.map((line) => (
          <KeyRow key={line.name} {...line} />
        ))}
      </tbody>
    </table>
  );
}

function KeyRow({ text, ways }: KeyTableLine) {
  const hasLetters = useHasLetterKeys();
  return (
    <tr>
      <th scope="row">{text}</th>
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
