import { randomBytes } from 'node:crypto';
import { type BoardId, newId, type ParticipantId } from '@samenreis/shared/base';

const randomByte = (): number => randomBytes(1).readUInt8();

export function newParticipantId(): ParticipantId {
  return newId<ParticipantId>('p', randomByte);
}

export function newBoardId(): BoardId {
  return newId<BoardId>('b', randomByte);
}

/** For rows nobody sees the id of in a document: sessions, accounts, invitations. */
export function newRowId(): string {
  return randomBytes(12).toString('base64url');
}
