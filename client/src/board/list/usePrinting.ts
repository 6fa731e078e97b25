import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** What is on paper: what is looked for, as on the screen, or everything; null while nothing is printed. */
export type Printing = 'sought' | 'all' | null;

interface PrintingNow {
  readonly printing: Printing;
  /** Prints everything, whatever is looked for, or what is looked for. */
  readonly print: (what: 'sought' | 'all') => void;
}

/** Whether the page is being printed, so that all of the board can be drawn before the paper is. */
export function usePrinting(): PrintingNow {
  const [isPrinting, setPrinting] = useState(false);
  const [what, setWhat] = useState<'sought' | 'all'>('sought');
  useEffect(() => {
    const media = window.matchMedia('print');
    // At once: the browser prints what is there when the listener returns.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () =>
      flushSync(() => {
        setPrinting(false);
        setWhat('sought');
      });
    const handleMedia = () => (media.matches ? begin() : end());
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    media.addEventListener('change', handleMedia);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
      media.removeEventListener('change', handleMedia);
    };
  }, []);

  function print(wanted: 'sought' | 'all'): void {
    flushSync(() => setWhat(wanted));
    window.print();
  }
  return { printing: isPrinting ? what : null, print };
}
