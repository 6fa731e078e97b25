import type { LiveSessionStore } from '../ports/liveSessionStore.ts';
import { mustExist, type Tables } from './tables.ts';

export function createMemoryLiveSessionStore({ boards, liveSteps }: Tables): LiveSessionStore {
  return {
    async append(step) {
      mustExist(boards, step.board);
      const steps = liveSteps.get(step.board) ?? [];
      if (steps.some(({ command }) => command === step.command)) return 'known';
      if (steps.some(({ after }) => after === step.after)) return 'stale';
      liveSteps.set(
        step.board,
        [...steps, step].sort((a, b) => a.after - b.after),
      );
      return 'stored';
    },
    async list(board) {
      return liveSteps.get(board) ?? [];
    },
  };
}
