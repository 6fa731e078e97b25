import { useEffect } from 'react';

/** The window for the room has nothing to press: Escape closes it. One that was opened by its address becomes the board itself. */
export function useLeaveByEscape(): void {
  useEffect(() => {
    function handleKey({ key, repeat }: KeyboardEvent): void {
      if (key !== 'Escape' || repeat) return;
      // A browser closes for a script only what a script has opened.
      if (window.opener === null) window.location.assign(window.location.pathname);
      else window.close();
    }
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, []);
}
