import type { Perspective } from '@samenreis/shared/board';
import { PERSPECTIVE_ICONS, theme } from '@samenreis/shared/layout';

interface PerspectiveSwatchProps {
  readonly perspective: Perspective;
  /** Side in CSS pixels. */
  readonly size?: number;
}

/** The colour of a perspective's paper with its icon, as on the notes; always stands beside the word. */
export function PerspectiveSwatch({ perspective, size = 32 }: PerspectiveSwatchProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill={theme.papers[perspective]} />
      <path
        d={PERSPECTIVE_ICONS[perspective]}
        transform="translate(7 7) scale(.75)"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
