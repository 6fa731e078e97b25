import type { BoardId, ParticipantId, Result } from '@samenreis/shared/base';
import type { Perspective } from '@samenreis/shared/board';
import {
  type BoardInfo,
  type BoardList,
  type BoardSummary,
  boardInfoSchema,
  boardListSchema,
  boardSummarySchema,
  type ContinueInfo,
  type CreatedInvitation,
  continueInfoSchema,
  createdInvitationSchema,
  type Door,
  doorSchema,
  type Handover,
  handoverSchema,
  type InvitationList,
  invitationListSchema,
  type JoinInfo,
  joinInfoSchema,
  type joinSchema,
  joinTokenSchema,
  type Me,
  meSchema,
  type myselfSchema,
  type NamesSetting,
  type NewBoard,
  namesSchema,
  type newInvitationSchema,
  type ParticipantList,
  participantListSchema,
  type setupSchema,
  type signInSchema,
} from '@samenreis/shared/protocol';
import * as v from 'valibot';
import { type RequestFailure, type RestCall, send } from './restCall.ts';

/** Every endpoint as a function; a "no" comes back as a value, never as an exception. */
export interface RestClient {
  /** Any other endpoint, for a part that brings what only it asks. */
  call<Schema extends v.GenericSchema>(request: RestCall<Schema>): Promise<Result<v.InferOutput<Schema>, RequestFailure>>;
  me(): Promise<Result<Me, RequestFailure>>;
  setUp(body: v.InferInput<typeof setupSchema>): Promise<Result<Me, RequestFailure>>;
  signIn(body: v.InferInput<typeof signInSchema>): Promise<Result<Me, RequestFailure>>;
  signOut(): Promise<Result<null, RequestFailure>>;
  boards(): Promise<Result<BoardList, RequestFailure>>;
  createBoard(body: NewBoard): Promise<Result<BoardSummary, RequestFailure>>;
  board(board: BoardId): Promise<Result<BoardInfo, RequestFailure>>;
  changeMyself(board: BoardId, body: v.InferInput<typeof myselfSchema>): Promise<Result<BoardInfo, RequestFailure>>;
  leave(board: BoardId): Promise<Result<null, RequestFailure>>;
  invitations(board: BoardId): Promise<Result<InvitationList, RequestFailure>>;
  invite(board: BoardId, body: v.InferInput<typeof newInvitationSchema>): Promise<Result<CreatedInvitation, RequestFailure>>;
  /** `endAccess` also ends the access of those who joined by it. */
  revokeInvitation(board: BoardId, invitation: string, endAccess: boolean): Promise<Result<null, RequestFailure>>;
  /** Whether participants and viewers see names; @returns how it is now */
  hideNames(board: BoardId, hidden: boolean): Promise<Result<NamesSetting, RequestFailure>>;
  /** A page; the first one without a cursor. */
  participants(board: BoardId, cursor: ParticipantId | null): Promise<Result<ParticipantList, RequestFailure>>;
  /** From whose side somebody looks, by a facilitator. */
  changeSide(board: BoardId, participant: ParticipantId, perspective: Perspective): Promise<Result<null, RequestFailure>>;
  /** Has somebody lead along, or take part again. */
  letLead(board: BoardId, participant: ParticipantId, leads: boolean): Promise<Result<null, RequestFailure>>;
  removeParticipant(board: BoardId, participant: ParticipantId): Promise<Result<null, RequestFailure>>;
  readmitParticipant(board: BoardId, participant: ParticipantId): Promise<Result<null, RequestFailure>>;
  /** Whether anybody new is let in. */
  door(board: BoardId): Promise<Result<Door, RequestFailure>>;
  setDoor(board: BoardId, open: boolean): Promise<Result<Door, RequestFailure>>;
  /** @returns the token of the link that goes with what somebody typed */
  tokenOfCode(typed: string): Promise<Result<{ readonly token: string }, RequestFailure>>;
  /** A link with which this person goes on on another device. */
  handOver(board: BoardId): Promise<Result<Handover, RequestFailure>>;
  continueInfo(token: string): Promise<Result<ContinueInfo, RequestFailure>>;
  continueHere(token: string): Promise<Result<BoardInfo, RequestFailure>>;
  joinInfo(token: string): Promise<Result<JoinInfo, RequestFailure>>;
  join(body: v.InferInput<typeof joinSchema>): Promise<Result<BoardInfo, RequestFailure>>;
}

const nothing = v.null();

export function createRestClient(fetch: typeof globalThis.fetch): RestClient {
  const call = <Schema extends v.GenericSchema>(request: RestCall<Schema>) => send(fetch, request);
  const ofBoard = (board: BoardId, rest = '') => `/api/boards/${board}${rest}`;
  return {
    call,
    me: () => call({ method: 'GET', path: '/api/me', answer: meSchema }),
    setUp: (body) => call({ method: 'POST', path: '/api/setup', body, answer: meSchema }),
    signIn: (body) => call({ method: 'POST', path: '/api/sign-in', body, answer: meSchema }),
    signOut: () => call({ method: 'POST', path: '/api/sign-out', body: {}, answer: nothing }),
    boards: () => call({ method: 'GET', path: '/api/boards', answer: boardListSchema }),
    createBoard: (body) => call({ method: 'POST', path: '/api/boards', body, answer: boardSummarySchema }),
    board: (board) => call({ method: 'GET', path: ofBoard(board), answer: boardInfoSchema }),
    changeMyself: (board, body) => call({ method: 'PATCH', path: ofBoard(board, '/me'), body, answer: boardInfoSchema }),
    leave: (board) => call({ method: 'POST', path: ofBoard(board, '/leave'), body: {}, answer: nothing }),
    invitations: (board) => call({ method: 'GET', path: ofBoard(board, '/invitations'), answer: invitationListSchema }),
    invite: (board, body) => call({ method: 'POST', path: ofBoard(board, '/invitations'), body, answer: createdInvitationSchema }),
    revokeInvitation: (board, invitation, endAccess) =>
      call({
        method: 'DELETE',
        path: ofBoard(board, `/invitations/${encodeURIComponent(invitation)}${endAccess ? '?endAccess=1' : ''}`),
        answer: nothing,
      }),
    hideNames: (board, hidden) => call({ method: 'PATCH', path: ofBoard(board, '/names'), body: { hidden }, answer: namesSchema }),
    participants: (board, cursor) =>
      call({
        method: 'GET',
        path: ofBoard(board, `/participants${cursor === null ? '' : `?cursor=${cursor}`}`),
        answer: participantListSchema,
      }),
    changeSide: (board, participant, perspective) =>
      call({ method: 'PATCH', path: ofBoard(board, `/participants/${participant}`), body: { perspective }, answer: nothing }),
    letLead: (board, participant, leads) =>
      call({ method: 'PATCH', path: ofBoard(board, `/participants/${participant}/leading`), body: { leads }, answer: nothing }),
    removeParticipant: (board, participant) =>
      call({ method: 'POST', path: ofBoard(board, `/participants/${participant}/remove`), body: {}, answer: nothing }),
    readmitParticipant: (board, participant) =>
      call({ method: 'POST', path: ofBoard(board, `/participants/${participant}/readmit`), body: {}, answer: nothing }),
    door: (board) => call({ method: 'GET', path: ofBoard(board, '/door'), answer: doorSchema }),
    setDoor: (board, open) => call({ method: 'PATCH', path: ofBoard(board, '/door'), body: { open }, answer: doorSchema }),
    handOver: (board) => call({ method: 'POST', path: ofBoard(board, '/me/handover'), body: {}, answer: handoverSchema }),
    tokenOfCode: (code) => call({ method: 'POST', path: '/api/join/code', body: { code }, answer: joinTokenSchema }),
    continueInfo: (token) => call({ method: 'POST', path: '/api/continue/info', body: { token }, answer: continueInfoSchema }),
    continueHere: (token) => call({ method: 'POST', path: '/api/continue', body: { token }, answer: boardInfoSchema }),
    joinInfo: (token) => call({ method: 'POST', path: '/api/join/info', body: { token }, answer: joinInfoSchema }),
    join: (body) => call({ method: 'POST', path: '/api/join', body, answer: boardInfoSchema }),
  };
}
