import { runLoad } from '../runLoad.ts';
import { withServer } from '../withServer.ts';
import type { Figures, Workload } from './workload.ts';

const MEMBERS = 60;
const NOTES = 300;

export const saturation: Workload = {
  key: 'W4',
  title: `W4 · ${MEMBERS} people, the highest rate at which updates arrive with p99 ≤ 250 ms and none is lost`,
  columns: [
    { title: 'deliveries/s', digits: 0, bar: '≥ 600000' },
    { title: 'updates/s', digits: 0, bar: null },
    { title: 'p99 ms', digits: 0, bar: null },
  ],
  suits: () => true,
  runs: () => 1,
  run: (server, { seconds }, note) =>
    withServer(server, { boards: 1, notes: NOTES, members: MEMBERS }, async ({ server: { port }, mark }) => {
      const result = await runLoad(
        {
          kind: 'saturation',
          port,
          dialect: server.dialect,
          bringsSeed: server.bringsSeed,
          members: MEMBERS,
          notesPerBoard: NOTES,
          stepMs: Math.max(2_000, seconds * 200),
          firstUpdatesPerSecond: 1_500,
          growth: 1.3,
          p99LimitMs: 250,
        },
        mark,
      );
      note(`${server.name} stopped at ${result.stoppedBy}`);
      return [result.deliveriesPerSecond, result.updatesPerSecond, result.p99Ms] satisfies Figures;
    }),
};
