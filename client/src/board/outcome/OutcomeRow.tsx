import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { m } from '../../i18n/messages.ts';
import { RecordButton } from '../structure/RecordList.tsx';

interface OutcomeRowProps {
  /** "Ad 1"; null where it has no number. */
  readonly number: string | null;
  readonly text: string;
  /** What is said of it below its text. */
  readonly facts: ReactNode;
  /** Null for who reads. */
  readonly deeds: {
    readonly onUp: (() => void) | null;
    readonly onDown: (() => void) | null;
    readonly isOpen: boolean;
    readonly onEdit: () => void;
    /** Null for who words it along and does not take it away. */
    readonly onArchive: (() => void) | null;
  } | null;
  /** The form, while it is open. */
  readonly children?: ReactNode;
}

/** A conclusion or a follow-up among its siblings. */
export function OutcomeRow({ number, text, facts, deeds, children }: OutcomeRowProps) {
  return (
    <li className="outcome-row">
      <p className="outcome-text">
        {number !== null && <strong>{number} </strong>}
        {text === '' ? m.outcome_noText() : text}
      </p>
      {facts}
      {deeds !== null && (
        <div className="outcome-deeds small-buttons">
          <button
            type="button"
            aria-label={m.list_earlier({ name: text })}
            disabled={deeds.onUp === null}
            onClick={deeds.onUp ?? undefined}
          >
            <ArrowUp size={18} aria-hidden="true" />
          </button>
          <button
            type="button"
            aria-label={m.list_later({ name: text })}
            disabled={deeds.onDown === null}
            onClick={deeds.onDown ?? undefined}
          >
            <ArrowDown size={18} aria-hidden="true" />
          </button>
          <RecordButton text={m.list_edit()} about={text} aria-expanded={deeds.isOpen} onClick={deeds.onEdit} />
          {deeds.onArchive !== null && <RecordButton text={m.list_archive()} about={text} onClick={deeds.onArchive} />}
        </div>
      )}
      {children}
    </li>
  );
}
