import { useState } from 'react';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogFoot } from '../../ui/DialogFoot.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useNamedPresence } from '../facilitate/useNames.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useSessionDeeds } from '../session/useSessionDeeds.ts';
import { usePeople } from '../usePeople.ts';
import { PrepareScene } from './PrepareScene.tsx';
import type { SceneInSight } from './useScene.ts';

interface SceneLeadProps {
  readonly board: OpenBoard;
  readonly sight: SceneInSight;
}

/** For who leads: begin, pause, go on, end, once more and the next one. */
export function SceneLead({ board, sight }: SceneLeadProps) {
  const { send, refusalOf } = useSessionDeeds(board);
  const deal = useDealing(board);
  const { play } = sight;
  if (play === null) return <PrepareScene board={board} sight={sight} />;
  const { take, course } = play;
  const order = (type: 'pauseScene' | 'resumeScene' | 'endScene' | 'putSceneAway') => () => void send({ type, take });
  const refused = refusalOf({ type: course.stage === 'paused' ? 'resumeScene' : 'startScene', take });
  const begin = async () => {
    // Whoever has nothing to watch for yet gets it now; who chose keeps it.
    await deal(false);
    await send({ type: 'startScene', take });
  };
  return (
    <div className="scene-lead">
      {course.stage === 'prepared' && (
        <>
          <PrepareScene board={board} sight={sight} />
          <Button purpose="primary" disabled={refused !== null} onClick={() => void begin()}>
            {m.scene_start()}
          </Button>
          <Button purpose="subtle" onClick={order('putSceneAway')}>
            {m.scene_putAway()}
          </Button>
          {refused === 'notUnderway' && <p>{m.scene_startFirst()}</p>}
        </>
      )}
      {course.stage === 'running' && (
        <>
          <Button purpose="secondary" onClick={order('pauseScene')}>
            {m.scene_pause()}
          </Button>
          <Button purpose="primary" onClick={order('endScene')}>
            {m.scene_end()}
          </Button>
        </>
      )}
      {course.stage === 'paused' && (
        <>
          <Button purpose="secondary" onClick={order('endScene')}>
            {m.scene_end()}
          </Button>
          <Button purpose="primary" disabled={refused !== null} onClick={order('resumeScene')}>
            {m.scene_resume()}
          </Button>
        </>
      )}
      {refused === 'sessionPaused' && <p>{m.scene_resumeFirst()}</p>}
      {course.stage === 'ended' && (
        <>
          <PlayAgain board={board} sight={sight} />
          <PrepareScene board={board} sight={sight} />
        </>
      )}
    </div>
  );
}

/** Gives everybody who is here and does not play something to watch for. */
export function useDealing(board: OpenBoard): (again: boolean) => Promise<boolean> {
  const { send } = useSessionDeeds(board);
  const people = usePeople(useNamedPresence(board), board.info.me);
  const to = people.filter(({ role }) => role === 'participant').map(({ participantId }) => participantId);
  return (again) => send({ type: 'dealLenses', to, seed: Math.floor(Math.random() * 0xffff_ffff), again });
}

/** The same scene once more, with other first words of the consultant. */
function PlayAgain({ board, sight }: SceneLeadProps) {
  const { send } = useSessionDeeds(board);
  const [opening, setOpening] = useState<string | null>(null);
  const { play } = sight;
  if (play === null) return null;
  if (opening === null)
    return (
      <Button purpose="secondary" onClick={() => setOpening(play.script.opening)}>
        {m.scene_again()}
      </Button>
    );
  const replay = () => void send({ type: 'replayScene', take: play.take, opening: opening.trim() });
  return (
    <div className="scene-again">
      <TextArea
        label={m.scene_againOpening()}
        hint={m.scene_openingHint()}
        rows={2}
        maxLength={300}
        value={opening}
        onValue={setOpening}
      />
      <DialogFoot label={m.scene_again()} onDo={replay} onCancel={() => setOpening(null)} />
    </div>
  );
}
