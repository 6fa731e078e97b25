import { flushSync } from 'react-dom';
import { m } from '../../i18n/messages.ts';
import { numberText } from '../../i18n/numberText.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Paragraph } from '../../ui/Paragraph.tsx';
import type { NoteTest } from '../store/filterStore.ts';
import { useListTools } from './listTools.ts';

interface PrintDialogProps {
  /** Null where nothing is looked for any more. */
  readonly test: NoteTest | null;
  readonly onPrint: (what: 'sought' | 'all') => void;
  readonly onClose: () => void;
}

/** Whoever looks for something is asked whether the rest is printed too. */
export function PrintDialog({ test, onPrint, onClose }: PrintDialogProps) {
  const { notes } = useListTools().list().source.snapshot;
  /** A dialog that is open would lie over what is printed. */
  function print(what: 'sought' | 'all'): void {
    flushSync(onClose);
    onPrint(what);
  }
  const found = test === null ? notes.size : [...notes.values()].filter(test).length;
  return (
    <Dialog title={m.list_print()} isOpen onClose={onClose}>
      <Paragraph>{m.list_printAsk({ found: numberText(found), total: numberText(notes.size) })}</Paragraph>
      <div className="page-actions">
        <Button purpose="primary" onClick={() => print('all')}>
          {m.list_printAll()}
        </Button>
        <Button purpose="secondary" onClick={() => print('sought')}>
          {m.list_printFound()}
        </Button>
        <Button purpose="subtle" onClick={onClose}>
          {m.ui_cancel()}
        </Button>
      </div>
    </Dialog>
  );
}
