import { describe, expect, it } from 'vitest';
import { createPacketGuard } from './packetGuard.ts';

function guarded() {
  let nowMs = 0;
  const told = { passed: 0, closed: 0 };
  const guard = createPacketGuard({ nowMs: () => nowMs }, () => {
    told.closed += 1;
  });
  return {
    told,
    send: (packet: Parameters<typeof guard>[0]) =>
      guard(packet, () => {
        told.passed += 1;
      }),
    wait(ms: number) {
      nowMs += ms;
    },
  };
}

const ask: Parameters<ReturnType<typeof guarded>['send']>[0] = ['rosterSnapshot', () => {}];

describe('createPacketGuard', () => {
  it('I15 lets through what the protocol has', () => {
    const { send, told } = guarded();
    send(ask);
    expect(told).toEqual({ passed: 1, closed: 0 });
  });

  it.each([[['hasOwnProperty', () => {}]], [['rosterSnapshot']], [['rosterSnapshot', null]], [['rosterSnapshot', {}, () => {}]]])(
    'I15 closes for %o',
    (packet) => {
      const { send, told } = guarded();
      const [event = '', ...payload] = packet;
      send([String(event), ...payload]);
      expect(told).toEqual({ passed: 0, closed: 1 });
    },
  );

  it('J53 takes a dial without an answer, at three times the pace of what is kept of it, and no faster', () => {
    const { send, told } = guarded();
    for (let count = 0; count < 150; count += 1) send(['dial', { take: 1, value: 3 }]);
    expect(told).toEqual({ passed: 150, closed: 0 });
    send(['dial', { take: 1, value: 3 }]);
    expect(told).toEqual({ passed: 150, closed: 1 });
  });

  it.each([[['dial']], [['dial', {}, () => {}]], [['dial', () => {}]], [['dial', {}, {}]]])('J53 closes for %o', (packet) => {
    const { send, told } = guarded();
    const [event = '', ...payload] = packet;
    send([String(event), ...payload]);
    expect(told).toEqual({ passed: 0, closed: 1 });
  });

  it('I18 closes for more than 20 in ten seconds, and not for 20 each', () => {
    const { send, told, wait } = guarded();
    for (let count = 0; count < 20; count += 1) send(ask);
    wait(10_000);
    for (let count = 0; count < 20; count += 1) send(ask);
    expect(told).toEqual({ passed: 40, closed: 0 });
    send(ask);
    expect(told).toEqual({ passed: 40, closed: 1 });
  });
});
