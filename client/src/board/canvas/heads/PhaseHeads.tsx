import type { PhaseId } from '@samenreis/shared/base';
import type { ColumnBox } from '@samenreis/shared/layout';
import { Plus } from 'lucide-react';
import { type CSSProperties, useMemo } from 'react';
import { m } from '../../../i18n/messages.ts';
import type { HeadTools } from './headTools.ts';
import { PhaseHead } from './PhaseHead.tsx';
import { narrowerThan, notesAcross, widerThan } from './phaseWidth.ts';
import { useHeadRow } from './useHeadRow.ts';
import { usePhaseCarry } from './usePhaseCarry.tsx';

interface PhaseHeadsProps {
  readonly tools: HeadTools;
  readonly columns: readonly ColumnBox[];
  /** Where the first column begins, in board units. */
  readonly startX: number;
  /** A phase whose name is written next; each time it is asked for, an object of its own. */
  readonly fresh: { readonly id: PhaseId } | null;
  readonly onAdd: (before: PhaseId | null) => void;
}

/** The heads of the phases, for whoever may change them: one stop of the Tab key, arrows from head to head. */
export function PhaseHeads({ tools, columns, startX, fresh, onAdd }: PhaseHeadsProps) {
  const ids = useMemo(() => columns.map(({ phase }) => phase.id), [columns]);
  const row = useHeadRow<PhaseId>({
    tools,
    ids,
    fresh,
    goneText: m.heads_phaseGone,
    rename: (phase, name) => ({ type: 'renamePhase', phase, name }),
    reorder: (phase, before) => ({ type: 'reorderPhase', phase, before }),
  });
  const carry = usePhaseCarry(tools, columns);
  function widen({ phase, width }: ColumnBox, by: -1 | 1): void {
    const next = by === 1 ? widerThan(width) : narrowerThan(width);
    if (next === null) tools.structure.say(m.heads_atEnd());
    else tools.structure.run({ type: 'widenPhase', phase: phase.id, width: next }, m.heads_across({ count: notesAcross(next) }));
  }

  const end = columns.at(-1);
  return (
    <div role="toolbar" aria-label={m.heads_phases()} className="phase-heads">
      {columns.map((column) => (
        <PhaseHead
          key={column.phase.id}
          tools={tools}
          column={column}
          isStop={column.phase.id === row.stopId}
          isRenaming={row.renaming.id === column.phase.id}
          isCarried={carry.carried === column.phase.id}
          onTyped={row.renaming.typed}
          onRename={() => row.renaming.start(column.phase.id)}
          onNamed={(name, byKey) => row.name(column.phase.id, name, byKey)}
          onMenu={(at) => tools.open({ type: 'phaseMenu', phase: column.phase.id, at })}
          onStep={(by) => row.step(column.phase.id, by)}
          onWiden={(by) => widen(column, by)}
          onStop={() => row.setStop(column.phase.id)}
          onLift={(press, element) => carry.lift(column, press, element)}
          onEdge={(press, element) => carry.edge(column, press, element)}
          onAdd={() => onAdd(column.phase.id)}
        />
      ))}
      <button
        type="button"
        className="phase-add"
        data-head="add"
        data-alone={end === undefined ? '' : undefined}
        tabIndex={end === undefined ? 0 : -1}
        style={{ '--x': end === undefined ? startX : end.x + end.width } as CSSProperties} // React knows no types for variables
        aria-label={m.heads_addPhase()}
        title={m.heads_addPhase()}
        onClick={() => onAdd(null)}
      >
        <Plus size={18} aria-hidden="true" />
        {end === undefined && m.heads_addPhase()}
      </button>
      {carry.mark}
    </div>
  );
}
