import { randomBytes } from 'node:crypto';
import { type BoardId, type CommandId, type NoteId, newId, type ParticipantId } from '@samenreis/shared/base';

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

const ULID_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Key of a note that is nobody's: an author who is nobody, other for each note, and a ULID without the time it was drawn. */
export function newNobodysKey(): NoteId {
  let random = '';
  while (random.length < 16) random += ULID_LETTERS[randomByte() % ULID_LETTERS.length];
  return `${newParticipantId()}_${'0'.repeat(10)}${random}` as NoteId; // of its pattern; 32 letters divide a byte evenly
}
