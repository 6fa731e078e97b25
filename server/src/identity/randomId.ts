import { randomBytes } from 'node:crypto';
import { type BoardId, type CommandId, newId, type ParticipantId } from '@samenreis/shared/base';

const randomByte = (): number => randomBytes(1).readUInt8();

export function newParticipantId(): ParticipantId {
  return newId<ParticipantId>('p', randomByte);
}

export function newBoardId(): BoardId {
  return newId<BoardId>('b', randomByte);
}

/** For what the server itself changes in a live session. */
export function newCommandId(): CommandId {
  return randomBytes(12).toString('base64url') as CommandId; // 16 characters of its pattern
}

/** For rows nobody sees the id of in a document: sessions, accounts, invitations. */
export function newRowId(): string {
  return randomBytes(12).toString('base64url');
}
