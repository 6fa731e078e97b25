import { seededRandom } from '@samenreis/shared/base';
import { describe, expect, it } from 'vitest';
import { createServerClock } from './serverClock.ts';

describe('J60 the clock of the session', () => {
  it('is right within half the time that an answer was away, on whatever clock the device has', () => {
    const seed = Number(process.env.SEED ?? 60);
    const random = seededRandom(seed);
    for (let round = 0; round < 200; round++) {
      const skewMs = Math.round((random() - 0.5) * 7_200_000);
      let trueMs = 1_000_000_000;
      const clock = createServerClock({ nowMs: () => trueMs + skewMs });
      let surestMs = Number.POSITIVE_INFINITY;
      for (let asked = 0; asked < 5; asked++) {
        const askedAtMs = trueMs + skewMs;
        const [thereMs, backMs] = [random() * 400, random() * 400];
        const serverMs = trueMs + thereMs;
        trueMs += thereMs + backMs;
        clock.take({ askedAtMs, answeredAtMs: trueMs + skewMs, serverMs });
        surestMs = Math.min(surestMs, (thereMs + backMs) / 2);
        expect(Math.abs(clock.nowMs() - trueMs), `seed ${seed}`).toBeLessThanOrEqual(surestMs + 0.001);
        trueMs += 60_000;
      }
    }
  });

  it('follows a clock of the device that was set meanwhile, by the next answer', () => {
    let deviceMs = 5_000;
    const clock = createServerClock({ nowMs: () => deviceMs });
    clock.take({ askedAtMs: 5_000, answeredAtMs: 5_010, serverMs: 90_005 });
    expect(clock.nowMs()).toBe(90_000);
    deviceMs = 3_600_000;
    clock.take({ askedAtMs: 3_600_000, answeredAtMs: 3_600_400, serverMs: 91_200 });
    expect(clock.nowMs()).toBe(91_000);
  });

  it('learns nothing from an answer that came before it was asked', () => {
    const clock = createServerClock({ nowMs: () => 100 });
    clock.take({ askedAtMs: 200, answeredAtMs: 100, serverMs: 7_000 });
    expect(clock.nowMs()).toBe(100);
  });
});
