import { m } from '../../i18n/messages.ts';
import { momentText } from '../../i18n/momentText.ts';
import { numberText } from '../../i18n/numberText.ts';
import { filterText } from '../find/filterText.ts';
import type { FilterStore } from '../store/filterStore.ts';
import { useListTools } from './listTools.ts';
import type { Printing } from './usePrinting.ts';

interface PrintHeadProps {
  readonly printing: Printing;
  readonly filter: FilterStore;
}

/** Above the printed notes, below the name of the board: of which day they are, and whether these are all. */
export function PrintHead({ printing, filter }: PrintHeadProps) {
  const { list, board, names } = useListTools();
  const { notes, lanes, personas } = list().source.snapshot;
  if (printing === null) return null;
  const test = printing === 'all' ? null : filter.test();
  const total = numberText(notes.size);
  const day = m.list_printDay({ day: momentText(Date.now()) });
  if (test === null)
    return (
      <div className="list-print-head">
        <p>
          {day} · {m.find_all({ count: total })}
        </p>
      </div>
    );
  const found = numberText([...notes.values()].filter(test).length);
  const words = filterText(filter.get(), { lanes, personas, names, me: board.info.me.participantId });
  return (
    <div className="list-print-head">
      <p>
        {day} · {m.find_count({ found, total })}
      </p>
      <p>
        <strong>{m.list_printSought({ words })}</strong> {m.list_printHow()}
      </p>
    </div>
  );
}
