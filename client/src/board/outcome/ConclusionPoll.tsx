import './poll.css';
import type { Conclusion } from '@samenreis/shared/board';
import { useRef } from 'react';
import { m } from '../../i18n/messages.ts';
import type { OpenBoard } from '../openBoard.ts';
import { useSession } from '../session/useSession.ts';
import { useSessionDeeds } from '../session/useSessionDeeds.ts';
import { RecordButton } from '../structure/RecordList.tsx';
import { PollForm } from './PollForm.tsx';
import { PollTallyLine } from './PollTallyLine.tsx';

interface ConclusionPollProps {
  readonly board: OpenBoard;
  readonly conclusion: Conclusion;
}

/** Whether the group agrees with a conclusion: what was counted, the poll while it is open, and for who leads the way to ask. */
export function ConclusionPoll({ board, conclusion }: ConclusionPollProps) {
  const { id, text, consensus } = conclusion;
  const place = useRef<HTMLDivElement>(null);
  const { send, refusalOf } = useSessionDeeds(board);
  const open = useSession(board)?.poll.open ?? null;
  const asked = text.trim();
  const mayAsk = asked !== '' && open === null && refusalOf({ type: 'openPoll', conclusion: id, asked }) === null;
  const isAsked = open?.conclusion === id;
  const toPlace = () => place.current?.focus();
  if (!isAsked && !mayAsk && consensus === null) return null;
  return (
    <div ref={place} className="conclusion-poll" tabIndex={-1}>
      {isAsked && (
        <section className="poll-within" aria-label={m.poll_title()}>
          <p className="poll-asked">{m.poll_question()}</p>
          {open.asked !== asked && <p>“{open.asked}”</p>}
          <PollForm board={board} open={open} onEnd={toPlace} />
        </section>
      )}
      {!isAsked && consensus !== null && (
        <>
          <PollTallyLine tally={consensus} />
          {consensus.asked !== asked && <p className="poll-changed">{m.poll_changed()}</p>}
        </>
      )}
      {mayAsk && (
        <div className="small-buttons">
          <RecordButton
            text={consensus === null ? m.poll_ask() : m.poll_askAgain()}
            about={text}
            onClick={() => {
              toPlace();
              void send({ type: 'openPoll', conclusion: id, asked });
            }}
          />
        </div>
      )}
    </div>
  );
}
