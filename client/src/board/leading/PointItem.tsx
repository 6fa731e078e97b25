import type { Note } from '@samenreis/shared/board';
import { Flashlight } from 'lucide-react';
import { m } from '../../i18n/messages.ts';
import { MenuItem } from '../many/MenuItem.tsx';
import { usePointing } from './pointAt.ts';

interface PointItemProps {
  readonly notes: readonly Note[];
  readonly onDone: () => void;
}

/** For who leads: brings everybody to the one note that is picked. */
export function PointItem({ notes, onDone }: PointItemProps) {
  const { pointAt } = usePointing();
  const [note, ...more] = notes;
  if (pointAt === null || note === undefined || more.length > 0) return null;
  const point = () => {
    onDone();
    pointAt({ type: 'note', note: note.id });
  };
  return <MenuItem icon={Flashlight} label={m.leading_point()} onChoose={point} />;
}
