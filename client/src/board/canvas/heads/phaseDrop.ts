import type { PhaseId } from '@samenreis/shared/base';
import type { ColumnBox } from '@samenreis/shared/layout';

/** Where a phase would come to stand if its head were let go now. */
export interface PhaseDrop {
  /** The phase it would come before; null for the last place. */
  readonly before: PhaseId | null;
  /** Where the line that shows it stands, in board units. */
  readonly x: number;
  /** False where it stands already. */
  readonly isMove: boolean;
}

/** The gap between two columns that is nearest to a board x. */
export function phaseDropAt(columns: readonly ColumnBox[], phase: PhaseId, x: number): PhaseDrop {
  const own = columns.findIndex((column) => column.phase.id === phase);
  const next = columns.findIndex((column) => x < column.x + column.width / 2);
  const index = next === -1 ? columns.length : next;
  const last = columns.at(-1);
  return {
    before: columns[index]?.phase.id ?? null,
    x: columns[index]?.x ?? (last === undefined ? 0 : last.x + last.width),
    isMove: index !== own && index !== own + 1,
  };
}

/** What `before` is one place to the left and to the right; undefined at the ends. */
export function neighbours<Id>(ids: readonly Id[], id: Id): { readonly earlier?: Id; readonly later?: Id | null } {
  const index = ids.indexOf(id);
  const earlier = index > 0 ? ids[index - 1] : undefined;
  const later = index === -1 || index === ids.length - 1 ? undefined : (ids[index + 2] ?? null);
  return { ...(earlier === undefined ? {} : { earlier }), ...(later === undefined ? {} : { later }) };
}
