import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { useSessionDeeds } from '../session/useSessionDeeds.ts';

interface StopPointingProps {
  readonly board: OpenBoard;
  /** Of what is pointed at. */
  readonly sinceMs: number;
}

export function StopPointing({ board, sinceMs }: StopPointingProps) {
  const { send } = useSessionDeeds(board);
  return (
    <Button purpose="secondary" onClick={() => void send({ type: 'clearSpotlight', sinceMs })}>
      {m.leading_stop()}
    </Button>
  );
}
