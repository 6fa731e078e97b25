import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { useListTools } from './listTools.ts';

/** What a board lacks before anybody can stick a note on it, what to do about it, and the way there for who may. */
export function FirstStep({ lacks }: { readonly lacks: 'phases' | 'lanes' }) {
  const { board, openDialog } = useListTools();
  const { role } = board.info.me;
  const texts = stepTexts[lacks];
  return (
    <section className="list-first">
      <p>{texts.lacking()}</p>
      {role === 'facilitator' && (
        <Button purpose="primary" onClick={() => openDialog({ kind: lacks })}>
          {texts.make()}
        </Button>
      )}
      {role === 'participant' && <p>{texts.wait()}</p>}
    </section>
  );
}

const stepTexts = {
  phases: { lacking: m.list_noPhases, make: m.list_firstPhase, wait: m.list_waitPhases },
  lanes: { lacking: m.list_noLanes, make: m.list_firstLane, wait: m.list_waitLanes },
} as const;
