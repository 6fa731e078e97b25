import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { ariaKeys } from '../gestures/keyTip.ts';
import { useShownKey } from '../letterKeys.ts';
import { type MenuPart, PART_ATTRIBUTE } from './menuPart.ts';

interface MenuItemProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly shortcut?: string;
  readonly onChoose: () => void;
}

export function MenuItem({ icon: Icon, label, shortcut, onChoose }: MenuItemProps) {
  const shown = useShownKey(shortcut);
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className="note-menu-item"
      aria-label={label}
      aria-keyshortcuts={shown && ariaKeys(shown)}
      onClick={onChoose}
    >
      <Icon size={18} aria-hidden="true" />
      <span>{label}</span>
      {shown && <kbd>{shown}</kbd>}
    </button>
  );
}

interface MenuChoicesProps {
  readonly label: string;
  readonly part?: MenuPart;
  readonly shortcut?: string;
  readonly children: ReactNode;
}

/** Choices that exclude each other, in a row; with the key that leads to them. */
export function MenuChoices({ label, part, shortcut, children }: MenuChoicesProps) {
  const shown = useShownKey(shortcut);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a menu holds groups, and a fieldset is none in it
    <div role="group" aria-label={label} className="note-menu-choices" {...{ [PART_ATTRIBUTE]: part }}>
      {children}
      {shown && (
        <span aria-hidden="true" className="note-menu-key">
          <kbd>{shown}</kbd>
        </span>
      )}
    </div>
  );
}

interface MenuChoiceProps {
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** One of several that exclude each other, as a picture with its name in a tip. */
export function MenuChoice({ label, isChosen, onChoose, children }: MenuChoiceProps) {
  return (
    <button
      type="button"
      role="menuitemradio"
      tabIndex={-1}
      className="note-menu-choice"
      aria-checked={isChosen}
      aria-label={label}
      title={label}
      onClick={onChoose}
    >
      {children}
    </button>
  );
}
