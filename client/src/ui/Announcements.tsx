import './announcements.css';
import { X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { m } from '../i18n/messages.ts';
import type { AnnouncementPlace, Announcer } from './announcer.ts';
import { Button } from './Button.tsx';

interface AnnouncementsProps {
  readonly announcer: Announcer;
  /** Which place this is. */
  readonly place?: AnnouncementPlace;
}

/**
 * Shows what the announcer says, in a live region that is there before the first message; each is read out once, by itself. Of the
 * page and the dialogs on it, the one in front shows them.
 */
export function Announcements({ announcer, place = 'page' }: AnnouncementsProps) {
  const current = useSyncExternalStore(announcer.subscribe, announcer.current);
  const front = useSyncExternalStore(announcer.subscribe, announcer.place);
  const shown = front === place ? current : [];
  return (
    <div
      className={place === 'page' ? 'announcements' : 'dialog-announcements'}
      role="status"
      aria-live="polite"
      aria-atomic="false"
    >
      {shown.map(({ id, tone, text, action }) => (
        <div key={id} className="announcement" data-tone={tone}>
          <span>{text}</span>
          {action !== null && (
            <Button
              purpose="secondary"
              onClick={() => {
                announcer.dismiss(id);
                action.onPress();
              }}
            >
              {action.label}
            </Button>
          )}
          <Button
            purpose="subtle"
            iconOnly
            iconStart={<X aria-hidden="true" />}
            label={m.ui_dismiss()}
            onClick={() => announcer.dismiss(id)}
          />
        </div>
      ))}
    </div>
  );
}
