import { useCallback, useRef } from 'react';

/** The same function for the whole life of a component, which does what the latest one does: what is given it is not drawn anew. */
export function useStable<Arguments extends readonly unknown[]>(act: (...args: Arguments) => void): (...args: Arguments) => void {
  const latest = useRef(act);
  latest.current = act;
  return useCallback((...args: Arguments) => latest.current(...args), []);
}
