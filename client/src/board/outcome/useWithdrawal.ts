import type { BoardCommand } from '@samenreis/shared/board';
import { m } from '../../i18n/messages.ts';
import type { StructurePorts } from '../structure/structurePorts.ts';

/** Puts something away and offers to bring it back. */
export function useWithdrawal({ run, offer }: StructurePorts): (away: BoardCommand, back: BoardCommand) => void {
  return (away, back) => {
    if (run(away) === null) return;
    offer(m.outcome_archived(), { label: m.outcome_putBack(), onPress: () => void run(back, m.list_restored()) });
  };
}
