import type { BoardSnapshot } from '@samenreis/shared/board';
import { m } from '../../i18n/messages.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { goneOption, withGone } from '../list/goneText.ts';
import { type Cell, goneCellText, openCells } from './chosenCell.ts';

interface CellFieldsProps {
  readonly snapshot: Pick<BoardSnapshot, 'phases' | 'lanes'>;
  readonly cell: Cell;
  readonly onCell: (cell: Cell) => void;
  readonly phaseLabel?: string;
}

/** Which phase and which journey. What others take away meanwhile is called gone and asked anew: no other takes its place. */
export function CellFields({ snapshot, cell, onCell, phaseLabel = m.list_phase() }: CellFieldsProps) {
  const { phases, lanes } = openCells(snapshot);
  const gone = goneCellText(snapshot, cell);

  function phaseText(id: string): string {
    const at = phases.findIndex((one) => one.id === id);
    return at < 0 ? goneOption(snapshot.phases, id) : `${at + 1} ${phases[at]?.name ?? ''}`;
  }
  return (
    <>
      <SelectField
        label={phaseLabel}
        value={cell.phase}
        options={withGone(
          phases.map(({ id }) => id),
          cell.phase,
        )}
        text={phaseText}
        onValue={(phase) => onCell({ ...cell, phase })}
      />
      <SelectField
        label={m.list_lane()}
        value={cell.lane}
        options={withGone(
          lanes.map(({ id }) => id),
          cell.lane,
        )}
        text={(id) => lanes.find((one) => one.id === id)?.name ?? goneOption(snapshot.lanes, id)}
        onValue={(lane) => onCell({ ...cell, lane })}
      />
      <div role="status">{gone !== null && <p className="page-notice">{gone}</p>}</div>
    </>
  );
}
