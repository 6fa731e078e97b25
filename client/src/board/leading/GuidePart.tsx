import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { useSessionDeeds } from '../session/useSessionDeeds.ts';
import { StopGuiding } from './StopGuiding.tsx';
import { useGuide } from './useGuide.ts';

interface GuidePartProps {
  readonly board: OpenBoard;
  readonly onDone: () => void;
}

/** For who leads: has everybody go along with what is in view here. */
export function GuidePart({ board, onDone }: GuidePartProps) {
  const guide = useGuide(board);
  const { send } = useSessionDeeds(board);
  const start = async () => {
    if (await send({ type: 'guide' })) onDone();
  };
  return (
    <section className="leading-part">
      <h3>{m.leading_guide()}</h3>
      <p>{guide === null ? m.leading_guideHint() : guide.isMe ? m.leading_guiding() : m.leading_otherGuides(guide)}</p>
      <div className="leading-deeds">
        {guide?.isMe !== true && (
          <Button purpose="secondary" onClick={() => void start()}>
            {m.leading_startGuiding()}
          </Button>
        )}
        {guide !== null && <StopGuiding board={board} sinceMs={guide.sinceMs} />}
      </div>
    </section>
  );
}
