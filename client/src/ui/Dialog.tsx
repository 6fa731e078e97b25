import './dialog.css';
import { X } from 'lucide-react';
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { m } from '../i18n/messages.ts';
import { Announcements } from './Announcements.tsx';
import { useAnnouncer } from './announcerInUse.ts';
import { Button } from './Button.tsx';
import { Heading } from './Heading.tsx';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Where the focus begins: at the heading of what tells, in the first field of what is there to be filled in. */
  readonly startsAt?: 'heading' | 'field';
  /** For a room to read, in black on white. */
  readonly isWholeScreen?: boolean;
  readonly children: ReactNode;
}

/**
 * A modal dialog on the browser's own `<dialog>`: focus stays in it, Escape closes it, focus returns to where it was. A press
 * beside it does not close it: what was typed, or a link that is shown once, would be gone by a slip of the thumb.
 */
export function Dialog({ title, isOpen, onClose, startsAt = 'heading', isWholeScreen = false, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const announcer = useAnnouncer();
  const [place] = useState(() => Symbol('dialog'));

  useLayoutEffect(() => {
    const dialog = element.current;
    if (dialog === null || !isOpen) return;
    const opener = whatStays(document.activeElement);
    dialog.showModal();
    // The browser would choose the first button, which is the one that closes.
    const field = startsAt === 'field' ? dialog.querySelector<HTMLElement>(FIELDS) : null;
    (field ?? heading.current)?.focus();
    // As the Tab key would: what is typed takes the place of what stands there.
    if (field instanceof HTMLInputElement) field.select();
    // Before the element goes: only closing gives the focus back.
    return () => {
      dialog.close();
      const last = document.activeElement;
      // A dialog that goes as a whole still has it: it would be lost with the element. Where the opener went too, its owner knows better.
      if (dialog.contains(last)) opener?.isConnected && opener.focus();
      else if (last === document.body) (opener?.isConnected ? opener : document.querySelector('h1'))?.focus();
    };
  }, [isOpen, startsAt]);

  useLayoutEffect(() => (isOpen ? announcer?.moveInto(place) : undefined), [isOpen, announcer, place]);

  return (
    // `close` also comes, a moment later, for a dialog its owner closed; and React hands it up from a dialog within this one.
    <dialog
      ref={element}
      className={isWholeScreen ? 'dialog dialog-whole' : 'dialog'}
      aria-labelledby={titleId}
      onClose={(event) => event.target === event.currentTarget && isOpen && onClose()}
    >
      {isOpen && (
        <div className="dialog-content">
          <div className="dialog-head">
            <Heading level={2} id={titleId} ref={heading} tabIndex={-1}>
              {title}
            </Heading>
            <Button purpose="subtle" iconOnly iconStart={<X aria-hidden="true" />} label={m.ui_close()} onClick={onClose} />
          </div>
          {children}
        </div>
      )}
      {isOpen && announcer !== null && <Announcements announcer={announcer} place={place} />}
    </dialog>
  );
}

/** What can be filled in; buttons and boxes to tick are no beginning. */
const FIELDS = ':is(input:not([type="checkbox"], [type="radio"]), textarea, select):enabled';

/**
 * What takes the focus after the dialog. An entry of a menu is out of sight by then: the button of its menu stands for it. Safari
 * gives a pressed button no focus at all; the heading of the page takes it then.
 */
function whatStays(pressed: Element | null): HTMLElement | null {
  const menu = pressed?.closest('[popover]');
  const stays = menu ? document.querySelector(`[popovertarget="${CSS.escape(menu.id)}"]`) : pressed;
  return stays instanceof HTMLElement && stays !== document.body ? stays : null;
}
