import { fork } from 'node:child_process';
import type { LoadJob, LoadMessage, LoadResults } from './load/jobs.ts';
import { bundledScript } from './servers/bundle.ts';

/** Runs one job in a process of its own; `onMark` is called at each mark, while the load goes on. */
export function runLoad<Job extends LoadJob>(job: Job, onMark: (name: string) => void): Promise<LoadResults[Job['kind']]> {
  const child = fork(bundledScript('loadProcess'), { execArgv: [], serialization: 'advanced' });
  return new Promise((resolve, reject) => {
    child.on('message', (message: LoadMessage) => {
      if (message.kind === 'mark') onMark(message.name);
      else if (message.kind === 'failed') reject(new Error(message.message));
      else resolve(message.result as LoadResults[Job['kind']]); // the load process answers with the result of its job's kind
    });
    child.once('exit', (code) => reject(new Error(`The load process ended with ${code}`)));
    child.send(job);
  });
}
