import type { Perspective } from '@samenreis/shared/board';
import { theme } from '@samenreis/shared/layout';
import { CircleHelp, FileText, HeartHandshake, Megaphone, MessagesSquare, User, Users } from 'lucide-react';
import type { ComponentType } from 'react';

const icons: Readonly<Record<Perspective, ComponentType<{ size?: number }>>> = {
  client: User,
  informalCarer: HeartHandshake,
  consultant: MessagesSquare,
  administration: FileText,
  lead: Users,
  communication: Megaphone,
  other: CircleHelp,
};

/** The colour of a perspective's paper with its icon; always stands beside the word. */
export function PerspectiveSwatch({ perspective }: { readonly perspective: Perspective }) {
  const Icon = icons[perspective];
  return (
    <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill={theme.papers[perspective]} />
      <g transform="translate(7 7)">
        <Icon size={18} />
      </g>
    </svg>
  );
}
