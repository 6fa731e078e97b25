import { JOIN_OWNERS } from '../load/joinLoad.ts';
import { runLoad } from '../runLoad.ts';
import { cpuBetween, withServer } from '../withServer.ts';
import type { Figures, Workload } from './workload.ts';

const ONE_BY_ONE = 20;
const AT_ONCE = 60;

function joins(key: string, notes: number, bars: { readonly cpu: string | null; readonly all: string | null }): Workload {
  return {
    key,
    title: `W3 · joining a board of ${notes.toLocaleString('en')} notes without a copy of one's own`,
    columns: [
      { title: 'server CPU ms/join', digits: 1, bar: bars.cpu },
      { title: 'newcomer waits ms', digits: 1, bar: null },
      { title: `${AT_ONCE} at once: last has it, ms`, digits: 0, bar: bars.all },
      { title: 'state MB', digits: 2, bar: null },
    ],
    suits: () => true,
    runs: () => 1,
    run: (server) =>
      withServer(server, { boards: 1, notes, members: JOIN_OWNERS }, async ({ server: { port }, at, mark }) => {
        const { dialect, bringsSeed } = server;
        const result = await runLoad(
          { kind: 'join', port, dialect, bringsSeed, notes, oneByOne: ONE_BY_ONE, atOnce: AT_ONCE },
          mark,
        );
        const cpuMs = cpuBetween(at, 'one', 'oneEnd');
        return [
          cpuMs === null ? null : cpuMs / result.joins,
          result.oneByOneMs,
          result.lastOfAllMs,
          result.stateBytes / 1_000_000,
        ] satisfies Figures;
      }),
  };
}

export const joinLarge = joins('W3', 10_000, { cpu: '≤ 6', all: '≤ 900' });
export const joinMiddle = joins('W3', 2_000, { cpu: null, all: null });
