import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { useSessionDeeds } from '../session/useSessionDeeds.ts';

interface StopGuidingProps {
  readonly board: OpenBoard;
  readonly sinceMs: number;
}

export function StopGuiding({ board, sinceMs }: StopGuidingProps) {
  const { send } = useSessionDeeds(board);
  return (
    <Button purpose="secondary" onClick={() => void send({ type: 'stopGuiding', sinceMs })}>
      {m.leading_stopGuiding()}
    </Button>
  );
}
