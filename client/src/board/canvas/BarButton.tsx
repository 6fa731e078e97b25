import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { ariaKeys } from '../gestures/keyTip.ts';
import { useShownKey } from '../letterKeys.ts';

interface BarButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly shortcut: string;
  /** For a button that stays down; left out for one that does something at once. */
  readonly isPressed?: boolean;
  /** It can be pressed, to hear why nothing happens; said beforehand by `offHint`. */
  readonly isOff?: boolean;
  readonly offHint?: string;
  /** `byKey`: with Enter or the space bar, or by what speaks for them. */
  readonly onPress: (byKey: boolean) => void;
}

/** An icon of 44 pixels with its name and its key in a tip beside it. */
export function BarButton({ icon: Icon, label, shortcut, isPressed, isOff = false, offHint, onPress }: BarButtonProps) {
  const shown = useShownKey(shortcut);
  const [isTouched, setTouched] = useState(false);
  return (
    <button
      type="button"
      className="bar-button"
      aria-label={isOff ? `${label}. ${offHint}` : label}
      aria-disabled={isOff || undefined}
      aria-keyshortcuts={shown && ariaKeys(shown)}
      aria-pressed={isPressed}
      data-touched={isTouched || undefined}
      onPointerEnter={({ pointerType }) => setTouched(pointerType === 'touch')}
      onClick={(event) => onPress(event.detail === 0)}
    >
      <Icon size={20} aria-hidden="true" />
      <span className="bar-tip" aria-hidden="true">
        {label} {isOff ? <small>{offHint}</small> : shown && <kbd>{shown}</kbd>}
      </span>
    </button>
  );
}
