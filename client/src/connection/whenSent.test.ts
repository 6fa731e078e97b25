import { expect, it } from 'vitest';
import type { BoardConnection } from './boardConnection.ts';
import { whenSent } from './whenSent.ts';

/** A connection of which only the status matters here. */
function connectionAt(kind: 'saved' | 'saving') {
  const listeners = new Set<() => void>();
  let present: string = kind;
  const connection = {
    status: () => ({ kind: present }),
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as Pick<BoardConnection, 'status' | 'subscribe'>; // as much of it as is asked
  const become = (next: string) => {
    present = next;
    for (const listener of listeners) listener();
  };
  return { connection, become };
}

it('I128 goes on at once where nothing is on its way, else once it has arrived, and only once', () => {
  const called: string[] = [];
  whenSent(connectionAt('saved').connection, () => called.push('at once'));
  const { connection, become } = connectionAt('saving');
  whenSent(connection, () => called.push('later'));
  become('offline');
  expect(called).toEqual(['at once']);
  become('saved');
  become('saved');
  expect(called).toEqual(['at once', 'later']);
});
