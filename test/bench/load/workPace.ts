import type { Random } from '@samenreis/shared/base';
import { cursorStates } from './presenceStates.ts';
import type { Room } from './room.ts';

export interface Pace {
  readonly moveEveryMs: number;
  readonly typistShare: number;
  readonly lettersPerSecond: number;
  readonly pointerShare: number;
  readonly pointerHz: number;
  readonly notesPerMember: number;
}

interface Task {
  readonly everyMs: number;
  dueMs: number;
  readonly act: (nowMs: number) => void;
}

export interface WorkPace {
  run(nowMs: number): void;
  readonly sentUpdates: () => number;
}

/** Everything the members of a room do by themselves, each at an own moment. `run` does what is due. */
export function createWorkPace(room: Room, pace: Pace, random: Random): WorkPace {
  let sentUpdates = 0;
  const tasks = room.members.flatMap((member, index) => {
    const share = index / room.members.length;
    const own: Task[] = [task(pace.moveEveryMs, (nowMs) => sendMove(index, nowMs))];
    if (share < pace.typistShare) own.push(task(1_000 / pace.lettersPerSecond, (nowMs) => sendLetter(index, nowMs)));
    if (share < pace.pointerShare) own.push(task(1_000 / pace.pointerHz, pointer(member.clientId, index)));
    return own;
  });

  function task(everyMs: number, act: Task['act']): Task {
    return { everyMs, dueMs: performance.now() + random() * everyMs, act };
  }

  function sendMove(index: number, nowMs: number): void {
    send(index, nowMs, room.author.move(index, Math.floor(random() * pace.notesPerMember), Math.floor(random() * 1_000)));
  }

  function sendLetter(index: number, nowMs: number): void {
    send(index, nowMs, room.author.type(index, 0, 'e'));
  }

  function send(index: number, nowMs: number, written: ReturnType<Room['author']['move']>): void {
    room.sent.noteUpdate(written.clientId, written.clockAfter, nowMs);
    room.members[index]?.sendUpdate(written.update);
    sentUpdates += 1;
  }

  function pointer(clientId: number, index: number): Task['act'] {
    let clock = 0;
    return (nowMs) => {
      clock += 1;
      room.sent.notePresence(clientId, clock, nowMs);
      room.members[index]?.sendPresence(cursorStates(clientId, clock, random() * 2_000, random() * 1_000));
    };
  }

  return {
    run(nowMs) {
      for (const own of tasks) {
        if (own.dueMs > nowMs) continue;
        own.act(performance.now());
        own.dueMs += own.everyMs;
      }
    },
    sentUpdates: () => sentUpdates,
  };
}
