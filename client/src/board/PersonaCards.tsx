import type { BoardSnapshot } from '@samenreis/shared/board';
import { PersonaCard } from './PersonaCard.tsx';
import type { BoardStore } from './store/boardStore.ts';
import { useBoardPart } from './useBoardPart.ts';

const personasOf = (snapshot: BoardSnapshot) => snapshot.personas;

/** Everybody whose journey stands on the board, right under the name of the board. */
export function PersonaCards({ store }: { readonly store: BoardStore }) {
  const personas = useBoardPart(store, personasOf).filter(({ archived }) => !archived);
  return (
    <div className="persona-cards">
      {personas.map((persona) => (
        <PersonaCard key={persona.id} persona={persona} level="h2" />
      ))}
    </div>
  );
}
