import { CLOSE } from '@samenreis/shared/protocol';
import { describe, expect, it } from 'vitest';
import { type ConnectionFacts, saveStatus } from './saveStatus.ts';

const synced: ConnectionFacts = {
  hasBoard: true,
  isConnected: true,
  isSynced: true,
  pending: 0,
  closedWith: null,
  closedFor: null,
};
const kindOf = (facts: Partial<ConnectionFacts>) => saveStatus({ ...synced, ...facts }).kind;

describe('U20 the save status', () => {
  it('says saved only when both sides are in step and nothing is pending', () => {
    expect(kindOf({})).toBe('saved');
    expect(kindOf({ pending: 1 })).toBe('saving');
    expect(kindOf({ isSynced: false })).toBe('saving');
    expect(kindOf({ isConnected: false, isSynced: false, closedWith: 1006 })).toBe('offline');
  });

  it('says loading while there is no board yet', () => {
    expect(kindOf({ hasBoard: false, isConnected: false, isSynced: false })).toBe('loading');
  });

  it('says that the server can not save until it could again', () => {
    expect(kindOf({ closedWith: CLOSE.storeFailed, isConnected: false })).toBe('storeFailing');
    expect(kindOf({ closedWith: CLOSE.storeFailed, isSynced: false })).toBe('storeFailing');
  });

  it('says offline for what passes and closed for what does not', () => {
    for (const code of [CLOSE.serviceRestart, CLOSE.slowReader, CLOSE.tooFrequent, 1006])
      expect(kindOf({ isConnected: false, isSynced: false, closedWith: code })).toBe('offline');
    expect(kindOf({ isConnected: false, closedWith: CLOSE.accessEnded, closedFor: 'accessEnded' })).toBe('closed');
  });
});
