import type { BoardCard } from '@samenreis/shared/protocol';
import { Archive, ArchiveRestore, Copy, EllipsisVertical, Pencil, Trash2, Users } from 'lucide-react';
import { type ReactNode, type ToggleEvent, useId, useRef } from 'react';
import { m } from '../i18n/messages.ts';
import type { CardDialogKind, OpenDialog } from './CardDialogs.tsx';
import type { CardDeeds } from './useCardDeeds.ts';

interface CardMenuProps {
  readonly card: BoardCard;
  readonly deeds: CardDeeds;
  readonly onOpen: (dialog: OpenDialog) => void;
}

/** What can be done with a board, behind one button. */
export function CardMenu({ card, deeds, onOpen }: CardMenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const entry = (kind: CardDialogKind, sign: ReactNode, text: string) => (
    <MenuEntry menu={id} sign={sign} text={text} onChoose={() => onOpen({ kind, card })} />
  );
  return (
    <>
      <button
        ref={button}
        type="button"
        className="card-menu-button"
        aria-label={m.home_menu({ title: card.title })}
        popoverTarget={id}
      >
        <EllipsisVertical size={22} aria-hidden="true" />
      </button>
      <div id={id} popover="auto" className="card-menu" onToggle={(event) => placeBeside(event, button.current)}>
        <ul>
          {entry('facts', <Pencil size={20} aria-hidden="true" />, m.home_editFacts())}
          {entry('copy', <Copy size={20} aria-hidden="true" />, m.home_copy())}
          {entry('leaders', <Users size={20} aria-hidden="true" />, m.home_leaders())}
          <MenuEntry
            menu={id}
            sign={card.archived ? <ArchiveRestore size={20} aria-hidden="true" /> : <Archive size={20} aria-hidden="true" />}
            text={card.archived ? m.home_unarchive() : m.home_archive()}
            onChoose={() => void deeds.archive(card, !card.archived)}
          />
          {entry('delete', <Trash2 size={20} aria-hidden="true" />, m.home_delete())}
        </ul>
      </div>
    </>
  );
}

interface MenuEntryProps {
  readonly menu: string;
  readonly sign: ReactNode;
  readonly text: string;
  readonly onChoose: () => void;
}

function MenuEntry({ menu, sign, text, onChoose }: MenuEntryProps) {
  return (
    <li>
      <button type="button" popoverTarget={menu} popoverTargetAction="hide" onClick={onChoose}>
        {sign} {text}
      </button>
    </li>
  );
}

const MARGIN = 8;

/** Below its button and within the window; an anchor in CSS would do it, but not every browser has that. */
function placeBeside({ currentTarget: menu, newState }: ToggleEvent<HTMLElement>, button: HTMLElement | null): void {
  if (newState !== 'open' || button === null) return;
  const from = button.getBoundingClientRect();
  const left = Math.min(from.right, window.innerWidth - MARGIN) - menu.offsetWidth;
  const below = from.bottom + 4;
  const top = below + menu.offsetHeight <= window.innerHeight - MARGIN ? below : from.top - 4 - menu.offsetHeight;
  menu.style.setProperty('left', `${Math.max(MARGIN, left)}px`);
  menu.style.setProperty('top', `${Math.max(MARGIN, top)}px`);
  menu.querySelector('button')?.focus();
}
