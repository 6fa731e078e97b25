import { beforeEach, describe, expect, it } from 'vitest';
import { followNetwork } from './followNetwork.ts';

let calls: string[];
let hasEnded: boolean;
const page = () => new EventTarget();
const follow = (target: EventTarget) =>
  followNetwork(target, { connect: () => calls.push('connect'), disconnect: () => calls.push('disconnect') }, () => hasEnded);

beforeEach(() => {
  calls = [];
  hasEnded = false;
});

describe('U40 what the device says of its network', () => {
  it('lets go of the socket at once when it is gone, and tries again', () => {
    const target = page();
    follow(target).start();
    target.dispatchEvent(new Event('offline'));
    expect(calls).toEqual(['disconnect', 'connect']);
  });

  it('tries at once when it is back', () => {
    const target = page();
    follow(target).start();
    target.dispatchEvent(new Event('online'));
    expect(calls).toEqual(['connect']);
  });

  it('changes nothing after the end, or once nobody follows', () => {
    const target = page();
    const follower = follow(target);
    follower.start();
    hasEnded = true;
    target.dispatchEvent(new Event('offline'));
    target.dispatchEvent(new Event('online'));
    hasEnded = false;
    follower.stop();
    target.dispatchEvent(new Event('offline'));
    expect(calls).toEqual([]);
  });
});
