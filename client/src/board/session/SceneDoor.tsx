import { isUnderway, presentStep } from '@samenreis/shared/session';
import { Drama } from 'lucide-react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { useCastNews } from '../rolePlay/useCastNews.ts';
import type { ScenePanelDoor } from '../useScenePanel.ts';
import { useSession } from './useSession.ts';

interface SceneDoorProps {
  readonly board: OpenBoard;
  readonly door: ScenePanelDoor;
}

/** The way to the role-play and back, as long as there is one, or the step is for one. */
export function SceneDoor({ board, door }: SceneDoorProps) {
  const view = useSession(board);
  useCastNews(board);
  if (view === null || (view.scene.play === null && presentStep(view)?.kind !== 'rolePlay')) return null;
  const me = board.info.me.participantId;
  const isAsked = view.scene.offers.some(({ participant }) => participant === me);
  return (
    <Button
      purpose={(isAsked || isUnderway(view.scene.play)) && !door.isOpen ? 'primary' : 'secondary'}
      iconStart={<Drama aria-hidden="true" />}
      aria-expanded={door.isOpen}
      onClick={door.toggle}
    >
      {m.scene_title()}
    </Button>
  );
}
