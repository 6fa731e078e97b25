import { PERSPECTIVES, type Perspective } from '@samenreis/shared/board';
import type { ParticipantList } from '@samenreis/shared/protocol';
import { useState } from 'react';
import { FailureMessage } from '../../app/FailureMessage.tsx';
import { useServices } from '../../app/services.ts';
import { m } from '../../i18n/messages.ts';
import { perspectiveText } from '../../i18n/perspectiveText.ts';
import type { RequestFailure } from '../../rest/restCall.ts';
import type { OpenBoard } from '../openBoard.ts';

interface PersonSideProps {
  readonly board: OpenBoard;
  readonly person: ParticipantList['participants'][number];
}

/** From whose side somebody looks: it can be set for who did not know it on arrival, and for oneself. */
export function PersonSide({ board, person: { participantId, name, perspective } }: PersonSideProps) {
  const { rest, announcer } = useServices();
  const [failure, setFailure] = useState<RequestFailure | null>(null);

  async function handleChange(side: Perspective): Promise<void> {
    const answer = await rest.changeSide(board.info.board.id, participantId, side);
    setFailure(answer.ok ? null : answer.reason);
    if (answer.ok) announcer.announce(m.facilitate_sideDone({ name, side: perspectiveText(side) }), 'success');
  }

  return (
    <>
      <select
        className="text-field-input person-side"
        aria-label={m.facilitate_sideOf({ name })}
        value={perspective}
        onChange={({ target }) => {
          const chosen = PERSPECTIVES[target.selectedIndex];
          if (chosen !== undefined) void handleChange(chosen);
        }}
      >
        {PERSPECTIVES.map((side) => (
          <option key={side} value={side}>
            {perspectiveText(side)}
          </option>
        ))}
      </select>
      <FailureMessage failure={failure} />
    </>
  );
}
