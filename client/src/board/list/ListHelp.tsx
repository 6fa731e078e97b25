import { m } from '../../i18n/messages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { LetterKeysField } from '../LetterKeysField.tsx';
import { useHasLetterKeys } from '../letterKeys.ts';

/** What the keys do among the notes. */
export function ListHelp({ onClose }: { readonly onClose: () => void }) {
  const hasLetters = useHasLetterKeys();
  const lines = [
    ...(hasLetters ? [] : [m.list_helpLettersOff()]),
    m.list_helpArrows(),
    m.list_helpTab(),
    m.list_helpEnter(),
    m.list_helpNew(),
    m.list_helpChoose(),
    m.list_helpMove(),
    m.list_helpCommand(),
    m.list_helpClipboard(),
    m.list_helpDelete(),
    m.list_helpUndo(),
    m.list_helpNews(),
  ];
  return (
    <Dialog title={m.list_help()} isOpen onClose={onClose}>
      <LetterKeysField />
      <ul className="list-help">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Dialog>
  );
}
