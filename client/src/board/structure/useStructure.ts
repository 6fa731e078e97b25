import { useMemo } from 'react';
import { useServices } from '../../app/services.ts';
import { rejectionText } from '../rejectionText.ts';
import type { BoardStore } from '../store/boardStore.ts';
import type { StructurePorts } from './structurePorts.ts';

/** The board's own commands for phases, journeys and curves, each with a word to who does not see it happen. */
export function useStructure(store: BoardStore): StructurePorts {
  const { announcer } = useServices();
  return useMemo(
    () => ({
      can: store.can,
      run(command, done) {
        const outcome = store.dispatch(command);
        if (!outcome.ok) announcer.announce(rejectionText(outcome.reason));
        else if (done !== undefined) announcer.announce(done, 'success');
        return outcome.ok ? outcome.value : null;
      },
      say: (text) => announcer.announce(text),
      offer: announcer.offer,
    }),
    [store, announcer],
  );
}
