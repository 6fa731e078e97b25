import type { PersonaId } from '@samenreis/shared/base';
import type { BoardSnapshot } from '@samenreis/shared/board';
import { type CurveSource, journeyCurves, personaCurves } from '@samenreis/shared/layout';

/** Whose emotion curves somebody looks at; kept on this device. Ids of personas are one of a kind, whatever the board. */
export interface CurveChoice {
  /** Null: all of them beside each other. One that is not on this board, or was put away, counts as null. */
  chosen(snapshot: BoardSnapshot): PersonaId | null;
  choose(persona: PersonaId | null): void;
  /** The same function until something else is chosen. */
  source(snapshot: BoardSnapshot): CurveSource;
  subscribe(listener: () => void): () => void;
}

const KEY = 'samenreis.curvePersona';

/** Keeps text under a key, where the browser lets it. */
export interface ChoiceStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): unknown;
}

export function createCurveChoice(storage: ChoiceStorage): CurveChoice {
  const listeners = new Set<() => void>();
  let wanted: string = storage.getItem(KEY) ?? '';
  let ofPersona: { readonly persona: PersonaId; readonly source: CurveSource } | null = null;

  function chosen({ personas }: BoardSnapshot): PersonaId | null {
    return personas.find(({ id, archived }) => id === wanted && !archived)?.id ?? null;
  }

  return {
    chosen,
    choose(persona) {
      if ((persona ?? '') === wanted) return;
      wanted = persona ?? '';
      storage.setItem(KEY, wanted);
      for (const listener of listeners) listener();
    },
    source(snapshot) {
      const persona = chosen(snapshot);
      if (persona === null) return journeyCurves;
      if (ofPersona?.persona !== persona) ofPersona = { persona, source: personaCurves(persona) };
      return ofPersona.source;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
