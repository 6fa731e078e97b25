import { useEffect } from 'react';
import { m } from '../../i18n/messages.ts';
import { useAnnouncer } from '../../ui/announcerInUse.ts';

/** In the place of a dialog whose notes others took away while it was open: says so, and the dialog is over. */
export function NotesWent({ onClose }: { readonly onClose: () => void }) {
  const announcer = useAnnouncer();
  useEffect(() => {
    announcer?.announce(m.list_notesWent());
    onClose();
  });
  return null;
}
