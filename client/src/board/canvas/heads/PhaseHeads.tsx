import type { PhaseId } from '@samenreis/shared/base';
import type { ColumnBox } from '@samenreis/shared/layout';
import { Plus } from 'lucide-react';
import { type CSSProperties, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { m } from '../../../i18n/messages.ts';
import { focusHead, type HeadTools } from './headTools.ts';
import { PhaseHead } from './PhaseHead.tsx';
import { neighbours } from './phaseDrop.ts';
import { usePhaseCarry } from './usePhaseCarry.tsx';
import { useRenaming } from './useRenaming.ts';

interface PhaseHeadsProps {
  readonly tools: HeadTools;
  readonly columns: readonly ColumnBox[];
  /** Where the first column begins, in board units. */
  readonly startX: number;
  /** A phase whose name is written next; each time it is asked for, an object of its own. */
  readonly fresh: { readonly phase: PhaseId } | null;
  readonly onAdd: (before: PhaseId | null) => void;
}

/** The heads of the phases, for whoever may change them: one stop of the Tab key, arrows from head to head. */
export function PhaseHeads({ tools, columns, startX, fresh, onAdd }: PhaseHeadsProps) {
  const { structure, open, onLostText } = tools;
  const ids = useMemo(() => columns.map(({ phase }) => phase.id), [columns]);
  const [stop, setStop] = useState<PhaseId | null>(null);
  const renaming = useRenaming(ids, (typed) => {
    structure.say(m.heads_phaseGone());
    if (typed !== null) onLostText(typed, 'notWritten');
    if (document.activeElement === document.body) tools.board()?.focus({ preventScroll: true });
  });
  const [named, setNamed] = useState(fresh);
  if (fresh !== named) {
    setNamed(fresh);
    if (fresh !== null) renaming.start(fresh.phase);
  }
  const carry = usePhaseCarry(tools, columns);
  const stopId = stop !== null && ids.includes(stop) ? stop : ids[0];

  function rename(phase: PhaseId, name: string | null, byKey: boolean): void {
    flushSync(renaming.stop);
    if (name !== null) structure.run({ type: 'renamePhase', phase, name });
    if (byKey) focusHead(tools, phase);
  }

  function step(phase: PhaseId, by: -1 | 1): void {
    const { earlier, later } = neighbours(ids, phase);
    const before = by === -1 ? earlier : later;
    if (before === undefined) structure.say(m.heads_atEnd());
    else if (structure.run({ type: 'reorderPhase', phase, before }) !== null) structure.say(m.heads_moved());
  }

  const end = columns.at(-1);
  return (
    <div role="toolbar" aria-label={m.heads_phases()} className="phase-heads">
      {columns.map((column) => (
        <PhaseHead
          key={column.phase.id}
          tools={tools}
          column={column}
          isStop={column.phase.id === stopId}
          isRenaming={renaming.id === column.phase.id}
          isCarried={carry.carried === column.phase.id}
          onTyped={renaming.typed}
          onRename={() => renaming.start(column.phase.id)}
          onNamed={(name, byKey) => rename(column.phase.id, name, byKey)}
          onMenu={(at) => open({ type: 'phaseMenu', phase: column.phase.id, at })}
          onStep={(by) => step(column.phase.id, by)}
          onStop={() => setStop(column.phase.id)}
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
