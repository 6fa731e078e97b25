import type { BoardId } from '@samenreis/shared/base';
import { describe, expect, it } from 'vitest';
import type { StoredSession } from '../storage/index.ts';
import { newBoardId } from './randomId.ts';
import { createTickets } from './tickets.ts';

const session: StoredSession = { id: 's', tokenHash: 'hash', accountId: null, createdAtMs: 0, expiresAtMs: 1e12 };

function setUp(): { readonly tickets: ReturnType<typeof createTickets>; readonly board: BoardId; wait(ms: number): void } {
  let nowMs = 0;
  return {
    tickets: createTickets({ nowMs: () => nowMs }),
    board: newBoardId(),
    wait(ms) {
      nowMs += ms;
    },
  };
}

describe('createTickets', () => {
  it('I17 gives the session behind a ticket, once', () => {
    const { tickets, board } = setUp();
    const { ticket } = tickets.issue(session, board);
    expect(tickets.redeem(ticket, board)).toBe('hash');
    expect(tickets.redeem(ticket, board)).toBeNull();
  });

  it('I17 is void after 30 seconds', () => {
    const { tickets, board, wait } = setUp();
    const { ticket, expiresAtMs } = tickets.issue(session, board);
    wait(30_000);
    expect(expiresAtMs).toBe(30_000);
    expect(tickets.redeem(ticket, board)).toBeNull();
  });

  it('I17 is for one board, and spent by a try at another', () => {
    const { tickets, board } = setUp();
    const { ticket } = tickets.issue(session, board);
    expect(tickets.redeem(ticket, newBoardId())).toBeNull();
    expect(tickets.redeem(ticket, board)).toBeNull();
  });

  it('I17 keeps a bounded number, the newest', () => {
    const { tickets, board } = setUp();
    const first = tickets.issue(session, board);
    for (let count = 0; count < 10_000; count += 1) tickets.issue(session, board);
    expect(tickets.redeem(first.ticket, board)).toBeNull();
    expect(tickets.redeem(tickets.issue(session, board).ticket, board)).toBe('hash');
  });
});
