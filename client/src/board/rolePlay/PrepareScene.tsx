import type { SceneScript } from '@samenreis/shared/session';
import { useState } from 'react';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { useSessionDeeds } from '../session/useSessionDeeds.ts';
import { SceneForm } from './SceneForm.tsx';
import { nextScene, scenePlaces } from './sceneDraft.ts';
import type { SceneInSight } from './useScene.ts';

interface PrepareSceneProps {
  readonly board: OpenBoard;
  readonly sight: SceneInSight;
}

/** For who leads: the next scene, or other words for the one that stands ready. */
export function PrepareScene({ board, sight }: PrepareSceneProps) {
  const { send } = useSessionDeeds(board);
  const { announcer } = useServices();
  const [draft, setDraft] = useState<{ readonly script: SceneScript; readonly isNew: boolean } | null>(null);
  const { play } = sight;
  const places = () => scenePlaces(board.store.snapshot());
  const isReady = play?.course.stage === 'prepared';
  if (sight.isUnderway) return null;

  function prepare(): void {
    const script = nextScene(places(), play, Math.random);
    if (script === null) announcer.announce(m.scene_noPersona(), 'info');
    else setDraft({ script, isNew: true });
  }

  async function save(script: SceneScript): Promise<void> {
    if (await send({ type: 'prepareScene', ...script })) setDraft(null);
  }

  return (
    <>
      {isReady ? (
        <Button purpose="secondary" onClick={() => setDraft({ script: play.script, isNew: false })}>
          {m.scene_change()}
        </Button>
      ) : (
        <Button purpose={play === null ? 'primary' : 'secondary'} onClick={prepare}>
          {play === null ? m.scene_prepare() : m.scene_next()}
        </Button>
      )}
      <Dialog
        title={draft?.isNew === false ? m.scene_change() : m.scene_prepare()}
        isOpen={draft !== null}
        onClose={() => setDraft(null)}
        startsAt="field"
      >
        {draft !== null && (
          <SceneForm places={places()} script={draft.script} isNew={draft.isNew} onSave={save} onCancel={() => setDraft(null)} />
        )}
      </Dialog>
    </>
  );
}
