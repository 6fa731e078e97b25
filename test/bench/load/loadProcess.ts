import type { LoadJob, LoadMessage } from './jobs.ts';
import { runJoinLoad } from './joinLoad.ts';
import { runCountLoad, runKillLoad } from './killLoad.ts';
import { runRoomLoad } from './roomLoad.ts';
import { runSaturationLoad } from './saturationLoad.ts';

/** The load generator: a process of its own, so that it shares no event loop with a server. Does one job and ends. */
function tell(message: LoadMessage): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(message, undefined, undefined, () => resolve());
  });
}

const mark = (name: string): void => {
  void tell({ kind: 'mark', name });
};

function run(job: LoadJob): Promise<unknown> {
  switch (job.kind) {
    case 'room':
      return runRoomLoad(job, mark);
    case 'join':
      return runJoinLoad(job, mark);
    case 'saturation':
      return runSaturationLoad(job, mark);
    case 'kill':
      return runKillLoad(job);
    case 'count':
      return runCountLoad(job);
  }
}

process.once('message', (job: LoadJob) => {
  run(job)
    .then(
      (result) => tell({ kind: 'done', result }),
      (error: unknown) => tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
    )
    .finally(() => process.exit());
});
