import { type BoardId, ok, type ParticipantId, type Result } from '@samenreis/shared/base';
import type { ParticipantList } from '@samenreis/shared/protocol';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { useServices } from '../../app/services.ts';
import type { RequestFailure } from '../../rest/restCall.ts';
import type { RestClient } from '../../rest/restClient.ts';
import { type Asked, useAnswer } from '../../rest/useAnswer.ts';
import type { OpenBoard } from '../openBoard.ts';

export interface PeopleView {
  readonly asked: Asked<ParticipantList>;
  readonly askAgain: () => void;
  /** Shows a page more. */
  readonly more: () => void;
}

/** The people of a board in order of arrival, a page at a time. */
export function usePeople({ roster, info }: OpenBoard): PeopleView {
  const { rest } = useServices();
  const [pages, setPages] = useState(1);
  // The names are told anew whenever somebody comes, goes by force or changes: what is shown is asked for again then.
  const revision = useSyncExternalStore(roster.subscribe, () => roster.current()?.revision ?? 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is a new question.
  const ask = useCallback(() => firstPages(rest, info.board.id, pages), [rest, info, revision, pages]);
  return { ...useAnswer(ask), more: useCallback(() => setPages((shown) => shown + 1), []) };
}

/** What stands on the first pages, as one list. */
export async function firstPages(
  rest: Pick<RestClient, 'participants'>,
  board: BoardId,
  pages: number,
): Promise<Result<ParticipantList, RequestFailure>> {
  const participants: ParticipantList['participants'] = [];
  let cursor: ParticipantId | null = null;
  for (let page = 0; page < pages; page++) {
    const answer = await rest.participants(board, cursor);
    if (!answer.ok) return answer;
    participants.push(...answer.value.participants);
    cursor = answer.value.next;
    if (cursor === null) break;
  }
  return ok({ participants, next: cursor });
}
