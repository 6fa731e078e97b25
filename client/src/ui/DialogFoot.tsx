import { m } from '../i18n/messages.ts';
import { Button } from './Button.tsx';

interface DialogFootProps {
  /** What the first button says. */
  readonly label: string;
  /** What it does; left out where it sends the form around it. */
  readonly onDo?: () => void;
  readonly isDisabled?: boolean;
  /** What the button says that leaves all as it was, where "cancel" would be unclear. */
  readonly cancel?: string;
  readonly onCancel: () => void;
}

/** How a dialog or a form ends: do it, or leave it as it was. */
export function DialogFoot({ label, onDo, isDisabled = false, cancel = m.ui_cancel(), onCancel }: DialogFootProps) {
  return (
    <div className="page-actions">
      <Button purpose="primary" type={onDo === undefined ? 'submit' : 'button'} disabled={isDisabled} onClick={onDo}>
        {label}
      </Button>
      <Button purpose="secondary" onClick={onCancel}>
        {cancel}
      </Button>
    </div>
  );
}
