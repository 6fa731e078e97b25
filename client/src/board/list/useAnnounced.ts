import { useEffect } from 'react';
import { useAnnouncer } from '../../ui/announcerInUse.ts';

/** Says it when it becomes so. */
export function useAnnounced(text: string | null): void {
  const announcer = useAnnouncer();
  useEffect(() => {
    if (text !== null) announcer?.announce(text);
  }, [text, announcer]);
}
