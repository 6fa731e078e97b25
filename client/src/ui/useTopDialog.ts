import { useEffect, useState } from 'react';

/** The modal dialog that lies over the page: what comes behind it is out of sight and out of reach. Null where none is open. */
export function useTopDialog(isWatched: boolean): HTMLDialogElement | null {
  const [dialog, setDialog] = useState<HTMLDialogElement | null>(null);
  useEffect(() => {
    if (!isWatched) return setDialog(null);
    const look = () => setDialog([...document.querySelectorAll<HTMLDialogElement>('dialog:modal')].at(-1) ?? null);
    look();
    const watch = new MutationObserver(look);
    watch.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['open'] });
    return () => watch.disconnect();
  }, [isWatched]);
  return dialog;
}
