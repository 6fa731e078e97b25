import { ChevronDown } from 'lucide-react';
import { type ReactNode, useRef } from 'react';

interface MoreChipsProps {
  readonly label: string;
  /** How many of them are down. */
  readonly count: number;
  readonly children: ReactNode;
}

/** Chips that show when they are asked for: all at once would take the room of the board. */
export function MoreChips({ label, count, children }: MoreChipsProps) {
  const root = useRef<HTMLDetailsElement>(null);

  function close(): void {
    if (root.current !== null) root.current.open = false;
  }

  return (
    <details
      ref={root}
      className="find-more"
      onBlur={({ relatedTarget }) => relatedTarget !== null && !root.current?.contains(relatedTarget) && close()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || root.current?.open !== true) return;
        // The next one closes the strip.
        event.stopPropagation();
        close();
        root.current.querySelector('summary')?.focus();
      }}
    >
      <summary className="find-chip">
        {label}
        {count > 0 && ` (${count})`}
        <ChevronDown size={16} aria-hidden="true" />
      </summary>
      <div className="find-card">{children}</div>
    </details>
  );
}
