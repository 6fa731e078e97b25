import { createHmac, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CODE_ALPHABET, CODE_LENGTH } from '@samenreis/shared/protocol';

const KEY_FILE = 'invitations.key';
const KEY_BYTES = 32;

/**
 * What lets people in, derived from an invitation's id with a key that lies beside the database and not in it: a facilitator can
 * be shown a link again on the day, and who reads a copy of the database cannot join by it.
 */
export interface InviteSecrets {
  /** The token of the invitation's link, base64url of 32 bytes. */
  tokenOf(invitationId: string): string;
  /** Of `CODE_LENGTH` characters of the alphabet of codes. */
  codeOf(invitationId: string): string;
  /** What is kept of a code. Keyed: there are few enough codes to try them all against a plain hash. */
  hashCode(code: string): string;
}

export function createInviteSecrets(key: Buffer): InviteSecrets {
  const derive = (purpose: string, from: string): Buffer => createHmac('sha256', key).update(`${purpose} ${from}`).digest();
  return {
    tokenOf: (id) => derive('link', id).toString('base64url'),
    codeOf: (id) => lettersOf(derive('code', id)),
    hashCode: (code) => derive('lookup', code).toString('hex'),
  };
}

/** The remainder of 256 bits favours no letter by more than one part in 10^66. */
function lettersOf(bytes: Buffer): string {
  let rest = BigInt(`0x${bytes.toString('hex')}`);
  const size = BigInt(CODE_ALPHABET.length);
  let letters = '';
  for (let count = 0; count < CODE_LENGTH; count++) {
    letters += CODE_ALPHABET[Number(rest % size)];
    rest /= size;
  }
  return letters;
}

/** The key of this server, made at its first start; readable by its own user alone. */
export async function readInviteKey(dataDir: string): Promise<Buffer> {
  const file = join(dataDir, KEY_FILE);
  await mkdir(dataDir, { recursive: true });
  const key = (await readIfThere(file)) ?? (await makeKey(file));
  if (key.length !== KEY_BYTES) throw new Error(`${KEY_FILE} in the data folder is damaged: remove it, and make invitations anew`);
  return key;
}

/** Whole or not at all, whatever breaks off meanwhile; of two who make it at once, both use that of the first. */
async function makeKey(file: string): Promise<Buffer> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, randomBytes(KEY_BYTES), { flag: 'wx', mode: 0o600, flush: true });
  await link(draft, file).catch(unless('EEXIST'));
  await unlink(draft);
  return readFile(file);
}

async function readIfThere(file: string): Promise<Buffer | null> {
  const none = unless('ENOENT');
  return readFile(file).catch((error: unknown) => {
    none(error);
    return null;
  });
}

function unless(code: string): (error: unknown) => void {
  return (error) => {
    if (!(error instanceof Error && 'code' in error && error.code === code)) throw error;
  };
}
