import './announcements.css';
import { X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { m } from '../i18n/messages.ts';
import type { Announcer } from './announcer.ts';
import { Button } from './Button.tsx';

/** Shows what the announcer says, in a live region that is always there; each message is read out once, by itself. */
export function Announcements({ announcer }: { readonly announcer: Announcer }) {
  const shown = useSyncExternalStore(announcer.subscribe, announcer.current);
  return (
    <div className="announcements" role="status" aria-live="polite" aria-atomic="false">
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
