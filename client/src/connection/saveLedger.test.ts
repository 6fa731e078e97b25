import { describe, expect, it } from 'vitest';
import { createSaveLedger } from './saveLedger.ts';

describe('what is saved', () => {
  it('U20 counts a change as saved when its frame is acknowledged, not when it is sent', () => {
    const ledger = createSaveLedger();
    ledger.socketOpened();
    ledger.sent();
    ledger.changed();
    ledger.sent();
    ledger.changed();
    ledger.sent();
    ledger.acknowledged(2);
    expect(ledger.pending()).toBe(1);
    ledger.acknowledged(3);
    expect(ledger.pending()).toBe(0);
  });

  it('U20 keeps what was never acknowledged pending over a new socket, until that one confirms it', () => {
    const ledger = createSaveLedger();
    ledger.socketOpened();
    ledger.sent();
    ledger.changed();
    ledger.sent();
    ledger.acknowledged(1);
    ledger.socketOpened();
    expect(ledger.pending()).toBe(1);
    ledger.changed();
    ledger.sent();
    ledger.acknowledged(1);
    expect(ledger.pending()).toBe(0);
  });

  it('U20 is not impressed by an acknowledgement of frames it never sent', () => {
    const ledger = createSaveLedger();
    ledger.socketOpened();
    ledger.changed();
    ledger.acknowledged(7);
    expect(ledger.pending()).toBe(1);
  });
});
