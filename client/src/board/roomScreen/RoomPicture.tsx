import type { ShownView } from '@samenreis/shared/protocol';
import { useRef } from 'react';
import { m } from '../../i18n/messages.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useBoardDrawing } from '../useBoardDrawing.ts';

interface RoomPictureProps {
  readonly board: OpenBoard;
  /** The part that who guides has in view; the whole board where nobody guides. */
  readonly part?: ShownView['rect'];
}

/** The board as it is painted. */
export function RoomPicture({ board, part = null }: RoomPictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const title = useBoardDrawing(board, frame, part);
  return <div ref={frame} className="room-picture" role="img" aria-label={m.steps_pictureAlt({ title })} />;
}
