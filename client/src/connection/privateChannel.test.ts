import { isCommandId, isParticipantId } from '@samenreis/shared/base';
import type { PrivateEnvelope } from '@samenreis/shared/protocol';
import { expect, it, vi } from 'vitest';
import { followPrivateNotes } from './privateChannel.ts';

const participant = `p${'1'.repeat(15)}`;
if (!isParticipantId(participant)) throw new Error('The fixture has a bad id.');
const erase = { type: 'erase', participant } as const;
const reveal = { type: 'reveal', which: { of: 'all' } } as const;
const done = { ok: true, revealed: 0, left: 0 } as const;

/** @param answers - of the server, one question after another; null: nothing, until the time is over */
function follow(answers: (unknown | null)[] = []) {
  const asked: PrivateEnvelope[] = [];
  const onBroken = vi.fn();
  let tell: (told: unknown) => void = () => {};
  let commands = 0;
  const channel = followPrivateNotes(
    {
      on(_event, listener) {
        tell = listener;
      },
      timeout: () => ({
        async emitWithAck(_event, envelope) {
          asked.push(envelope);
          const answer = answers.shift() ?? null;
          if (answer === null) throw new Error('operation has timed out');
          return answer;
        },
      }),
    },
    {
      newCommandId() {
        const id = `command-${String(commands++).padStart(12, '0')}`;
        if (!isCommandId(id)) throw new Error('The fixture has a bad id.');
        return id;
      },
      onBroken,
    },
  );
  return { channel, asked, onBroken, tell: (told: unknown) => tell(told) };
}

it('J22 knows the own notes when they are told, and takes nothing else for them', () => {
  const { channel, tell, onBroken } = follow();
  const heard = vi.fn();
  channel.subscribe(heard);
  expect(channel.current()).toBeNull();
  tell({ mine: [], shown: 0, waiting: { notes: 3, people: 2 } });
  expect(channel.current()).toEqual({ mine: [], shown: 0, waiting: { notes: 3, people: 2 } });
  tell({ mine: [], shown: 0, waiting: null, ofOthers: [] });
  expect([heard.mock.calls.length, onBroken.mock.calls.length]).toEqual([1, 1]);
});

it('J25 J62 sends one command after another, each under one id until it is answered', async () => {
  const { channel, asked } = follow([null, done, { ok: false, reason: 'facilitatorOnly' }]);
  const both = [channel.send(erase), channel.send(reveal)];
  expect(await Promise.all(both)).toEqual([done, { ok: false, reason: 'facilitatorOnly' }]);
  expect(asked.map(({ command }) => command.type)).toEqual(['erase', 'erase', 'reveal']);
  expect(new Set(asked.map(({ id }) => id)).size).toBe(2);
});

it('J62 says so where no answer comes, and goes on with the next', async () => {
  const { channel } = follow([null, null, null, null, 'what?']);
  expect(await channel.send(erase)).toEqual({ ok: false, reason: 'noAnswer' });
  expect(await channel.send(erase)).toEqual({ ok: false, reason: 'malformed' });
});
