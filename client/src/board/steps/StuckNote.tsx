import { assertNever } from '@samenreis/shared/base';
import { useSyncExternalStore } from 'react';
import type { SaveStatus } from '../../connection/saveStatus.ts';
import { m } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { OpenBoard } from '../openBoard.ts';
import { useBoardPart } from '../useBoardPart.ts';
import { type Places, whyNowhere } from './openPlaces.ts';
import { laneText } from './placeText.ts';
import { StepsNote } from './StepsNote.tsx';
import type { StepEvent, Steps } from './stepMachine.ts';

interface StuckNoteProps {
  readonly board: OpenBoard;
  readonly places: Places;
  readonly steps: Steps;
  readonly take: (event: StepEvent) => void;
  readonly onMine: () => void;
}

/** Where the note sticks, whether it is safe, and one more. */
export function StuckNote({ board: { store, connection }, places, steps, take, onMine }: StuckNoteProps) {
  const note = useBoardPart(store, ({ notes }) => (steps.stuck === null ? undefined : notes.get(steps.stuck)));
  const status = useSyncExternalStore(connection.subscribe, connection.status);
  const isKept = useSyncExternalStore(connection.subscribe, connection.isKeptLocally);
  const phase = places.phases.find(({ id }) => id === (note?.place.phase ?? steps.phase));
  const lane = places.lanes.find(({ id }) => id === (note?.place.lane ?? steps.lane));
  // A step that asks for nothing says so above.
  const mayGoOn = whyNowhere(places) === null;
  const where = { phase: phase?.name ?? '', lane: lane === undefined ? '' : laneText(lane, places.lanes) };
  return (
    <>
      <h2 tabIndex={-1}>{note === undefined ? m.steps_stuckGone() : m.steps_stuck(where)}</h2>
      {note !== undefined && (
        <>
          <StepsNote note={note} />
          <p className="steps-safe" role="status" data-status={status.kind}>
            {safeText(status, isKept)}
          </p>
        </>
      )}
      <div className="steps-next">
        {mayGoOn && (
          <Button purpose="primary" className="steps-go" onClick={() => take({ type: 'another', inSamePhase: false })}>
            {m.steps_another()}
          </Button>
        )}
        {mayGoOn && steps.phase !== null && (
          <Button purpose="secondary" className="steps-go" onClick={() => take({ type: 'another', inSamePhase: true })}>
            {m.steps_anotherHere({ phase: where.phase })}
          </Button>
        )}
        <Button purpose="subtle" className="steps-go" onClick={onMine}>
          {m.steps_toMine()}
        </Button>
      </div>
    </>
  );
}

/** The truth about saving, in a sentence. */
function safeText(status: SaveStatus, isKept: boolean): string {
  switch (status.kind) {
    case 'saved':
      return m.steps_safeSaved();
    case 'loading':
    case 'saving':
      return m.steps_safeSaving();
    case 'offline':
      return isKept ? m.steps_safeOffline() : m.steps_safeOfflineNotKept();
    case 'storeFailing':
      return isKept ? m.steps_safeWaiting() : m.steps_safeOfflineNotKept();
    case 'closed':
      return m.connection_closed();
    default:
      return assertNever(status);
  }
}
