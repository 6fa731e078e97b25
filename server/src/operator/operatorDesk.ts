import type { Audit } from '../identity/audit.ts';
import type { ResetLinkRefusal, ResetLinks } from '../identity/resetLinks.ts';
import type { AuditEntry } from '../storage/index.ts';
import type { OperatorAnswer, OperatorRequest } from './operatorRequest.ts';

export interface OperatorDeskParts {
  readonly resetLinks: Pick<ResetLinks, 'make'>;
  readonly audit: Pick<Audit, 'read'>;
  /** Origin for the links that are printed. */
  readonly origin: () => string;
}

/** What somebody with a shell on the server may ask, in a running server as without one. */
export type OperatorDesk = (request: OperatorRequest) => Promise<OperatorAnswer>;

export function createOperatorDesk({ resetLinks, audit, origin }: OperatorDeskParts): OperatorDesk {
  return async (request) => {
    if (request.ask === 'audit') return { isDone: true, text: auditText(audit.read(request)) };
    const made = await resetLinks.make(request.whose);
    if (!made.ok) return { isDone: false, text: [refusalText(made.reason, request.whose)] };
    const { account, link, token } = made.value;
    const until = new Date(link.expiresAtMs).toISOString().slice(11, 16);
    const text = [
      '',
      `  Nieuw wachtwoord voor / new password for: ${account.name} (${account.email})`,
      `  Deze link werkt één keer, tot ${until} UTC. Een eerder gemaakte link werkt niet meer.`,
      `  This link works once, until ${until} UTC. A link that was made before works no more.`,
      '',
      `  ${origin()}/nieuw-wachtwoord#${token}`,
      '',
      '',
    ].join('\n');
    return { isDone: true, text: [text] };
  };
}

function refusalText(refusal: ResetLinkRefusal, whose: string): string {
  const quoted = JSON.stringify(whose);
  return refusal === 'noSuchAccount'
    ? `Geen account met deze naam of dit adres / no account of this name or address: ${quoted}\n`
    : `Meer accounts heten zo: gebruik het adres / several accounts are called so: use the address: ${quoted}\n`;
}

/** One line a deed, with tabs between: time, deed, and the ids of what it was about. */
async function* auditText(entries: AsyncIterable<AuditEntry>): AsyncIterable<string> {
  for await (const { atMs, deed, accountId, participantId, boardId, subjectId } of entries) {
    const ids = { account: accountId, participant: participantId, board: boardId, subject: subjectId };
    const known = Object.entries(ids).flatMap(([name, id]) => (id === null ? [] : [`${name}=${id}`]));
    yield `${[new Date(atMs).toISOString(), deed, ...known].join('\t')}\n`;
  }
}
