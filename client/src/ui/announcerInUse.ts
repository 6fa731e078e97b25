import { createContext, useContext } from 'react';
import type { Announcer } from './announcer.ts';

const InUse = createContext<Announcer | null>(null);

export const AnnouncerProvider = InUse.Provider;

/** What says messages on this page; null where nobody does, as around a part that is shown alone. */
export function useAnnouncer(): Announcer | null {
  return useContext(InUse);
}
