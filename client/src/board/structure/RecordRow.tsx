import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '../../i18n/messages.ts';

interface RecordRowProps {
  readonly name: string;
  /** Null at the end of the list. */
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly actions: ReactNode;
  /** What is open below the row. */
  readonly children?: ReactNode;
}

/** A phase or a lane among its siblings: earlier, later, and what else can be done with it. */
export function RecordRow({ name, onUp, onDown, actions, children }: RecordRowProps) {
  return (
    <li className="list-record">
      <div className="list-record-head small-buttons">
        <span className="list-record-name">{name}</span>
        <div className="list-record-actions">
          <button type="button" aria-label={m.list_earlier({ name })} disabled={onUp === null} onClick={onUp ?? undefined}>
            <ArrowUp size={18} aria-hidden="true" />
          </button>
          <button type="button" aria-label={m.list_later({ name })} disabled={onDown === null} onClick={onDown ?? undefined}>
            <ArrowDown size={18} aria-hidden="true" />
          </button>
          {actions}
        </div>
      </div>
      {children}
    </li>
  );
}
