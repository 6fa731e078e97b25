import { describe, expect, it } from 'vitest';
import { type Asker, createLimitRequests } from './rateLimits.ts';

const LIMITS = { spanSeconds: 60, perSession: 5, perNetwork: 20, calm: 30, share: 4 };
const stranger = (address: string): Asker => ({ sessionId: null, address });
const member = (sessionId: string): Asker => ({ sessionId, address: '192.0.2.1' });

/** How many of so many requests were answered. */
async function answered(limit: ReturnType<typeof createLimitRequests>, times: number, asker: Asker): Promise<number> {
  const waits = await Promise.all(Array.from({ length: times }, () => limit(asker)));
  for (const wait of waits) if (wait !== null) expect(wait).toBeGreaterThan(0);
  return waits.filter((wait) => wait === null).length;
}

describe('requests', () => {
  it('I18 of one session are limited, whatever others at its address ask', async () => {
    const limit = createLimitRequests(LIMITS);
    expect(await answered(limit, 50, member('one'))).toBe(5);
    expect(await answered(limit, 50, stranger('192.0.2.1'))).toBe(20);
    expect(await answered(limit, 5, member('two'))).toBe(5);
  });

  it('I113 without a session are limited by network: a flood from one shuts out nobody elsewhere', async () => {
    const limit = createLimitRequests(LIMITS);
    expect(await answered(limit, 500, stranger('2001:db8:1:2::1'))).toBe(20);
    expect(await answered(limit, 1, stranger('2001:db8:1:2::ffff'))).toBe(0);
    expect(await answered(limit, 10, stranger('2001:db8:1:3::1'))).toBe(10);
  });

  it('I113 in a flood from many networks each has its share, and who asks little does not notice', async () => {
    const limit = createLimitRequests(LIMITS);
    const flood = await Promise.all([1, 2, 3].map((number) => answered(limit, 500, stranger(`198.51.100.${number}`))));
    // All that is calm, and then no more than a share each.
    expect(flood.reduce((sum, one) => sum + one)).toBeLessThanOrEqual(LIMITS.calm + 3 * LIMITS.share);
    for (let number = 1; number <= 50; number += 1)
      expect(await answered(limit, 5, stranger(`203.0.113.${number}`)), `network ${number}`).toBe(LIMITS.share);
  });
});
