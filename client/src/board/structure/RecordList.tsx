import '../../ui/smallButtons.css';
import './structure.css';
import { type ComponentProps, type ReactNode, useRef, useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { RecordRow } from './RecordRow.tsx';

/** What a phase, a journey and a persona have in common. */
interface ListedRecord {
  readonly id: string;
  readonly name: string;
  readonly archived: boolean;
}

interface RecordListProps<Kept extends ListedRecord> {
  readonly records: readonly Kept[];
  /** @param before - null for the end of the list */
  readonly onMove: (record: Kept['id'], before: Kept['id'] | null) => void;
  readonly onArchive: (record: Kept['id']) => void;
  readonly onRestore: (record: Kept['id']) => void;
  /** Everything about one but its name among the others. */
  readonly form: (record: Kept, onDone: () => void) => ReactNode;
  /** What else can be done with one. */
  readonly actions?: (record: Kept) => ReactNode;
  /** How a new one is made. */
  readonly children: ReactNode;
}

/** The phases, journeys or personas of a board: put in order, changed, put away and brought back. */
export function RecordList<Kept extends ListedRecord>({ records, onMove, form, children, ...does }: RecordListProps<Kept>) {
  const [open, setOpen] = useState<Kept['id'] | null>(null);
  // One that is put away while somebody writes in its form stays until they are done.
  const shown = records.filter(({ archived, id }) => !archived || id === open);
  const archived = records.filter((record) => record.archived);
  const rows = useRef<HTMLOListElement>(null);

  function close(): void {
    // Before the form goes: the focus that is in it would be lost with it.
    rows.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    setOpen(null);
  }

  return (
    <>
      <ol ref={rows} className="list-records">
        {shown.map((record, index) => {
          const above = shown[index - 1];
          const isOpen = record.id === open;
          const isLast = index === shown.length - 1;
          return (
            <RecordRow
              key={record.id}
              name={record.name}
              onUp={above === undefined ? null : () => onMove(record.id, above.id)}
              onDown={isLast ? null : () => onMove(record.id, shown[index + 2]?.id ?? null)}
              actions={
                <>
                  <RecordButton
                    text={m.list_edit()}
                    about={record.name}
                    aria-expanded={isOpen}
                    onClick={() => setOpen(isOpen ? null : record.id)}
                  />
                  {does.actions?.(record)}
                  <RecordButton text={m.list_archive()} about={record.name} onClick={() => does.onArchive(record.id)} />
                </>
              }
            >
              {isOpen && form(record, close)}
            </RecordRow>
          );
        })}
      </ol>
      {children}
      <ArchivedRecords records={archived} onRestore={does.onRestore} />
    </>
  );
}

interface RecordButtonProps extends Pick<ComponentProps<'button'>, 'onClick' | 'aria-expanded' | 'aria-pressed'> {
  readonly text: string;
  /** The name of the record. */
  readonly about: string;
}

/** A button that tells which record it is about to who hears it alone. */
export function RecordButton({ text, about, ...rest }: RecordButtonProps) {
  return (
    <button type="button" aria-label={`${text}: ${about}`} {...rest}>
      {text}
    </button>
  );
}

/** What was put away, to bring back. */
function ArchivedRecords<Kept extends ListedRecord>({ records, onRestore }: Pick<RecordListProps<Kept>, 'records' | 'onRestore'>) {
  if (records.length === 0) return null;
  return (
    <section>
      <h3>{m.list_archivedTitle()}</h3>
      <ul className="list-records">
        {records.map((record) => (
          <li key={record.id} className="list-record">
            <div className="list-record-head small-buttons">
              <span className="list-record-name">{record.name}</span>
              <RecordButton text={m.list_restore()} about={record.name} onClick={() => onRestore(record.id)} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
