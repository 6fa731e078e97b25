import { dialTable } from './dialTable.ts';
import { machineNoise } from './machineNoise.ts';
import { ownTable } from './ownTable.ts';
import { tableLines } from './printTable.ts';
import { replayTable } from './replayTable.ts';
import { BENCH_SERVERS, type BenchServer } from './servers/benchServers.ts';
import { bundleScripts } from './servers/bundle.ts';
import { withVerdict } from './verdict.ts';
import { joinLarge, joinMiddle } from './workloads/joins.ts';
import { kills } from './workloads/kills.ts';
import { manyBoards, workshop } from './workloads/rooms.ts';
import { saturation } from './workloads/saturation.ts';
import type { BenchOptions, Column, Figures, Workload } from './workloads/workload.ts';

const WORKLOADS = [workshop, manyBoards, joinMiddle, joinLarge, saturation, kills];
const OURS = 'samenreis';
const USAGE = `npm run bench -- [W1 … W8] [--servers=${BENCH_SERVERS.map(({ key }) => key).join(',')}] [--seconds=20] [--runs=3] [--rounds=50]`;

interface Choice extends BenchOptions {
  readonly workloads: readonly Workload[];
  readonly hasOwn: boolean;
  readonly hasDials: boolean;
  readonly hasReplay: boolean;
  readonly servers: readonly BenchServer[];
}

function parseArguments(args: readonly string[]): Choice {
  const flag = (name: string): string | undefined => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const number = (name: string, otherwise: number): number => Number(flag(name) ?? otherwise);
  const keys = args.filter((arg) => /^W\d$/.test(arg));
  const servers = flag('servers')?.split(',');
  return {
    workloads: keys.length === 0 ? WORKLOADS : WORKLOADS.filter(({ key }) => keys.includes(key)),
    hasOwn: keys.length === 0 || keys.includes('W6'),
    hasDials: keys.length === 0 || keys.includes('W7'),
    hasReplay: keys.length === 0 || keys.includes('W8'),
    servers: BENCH_SERVERS.filter(({ key }) => servers === undefined || servers.includes(key)),
    seconds: number('seconds', 20),
    runs: number('runs', 3),
    rounds: number('rounds', 50),
  };
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Medians, or why there are none. Our own server must run: without it the whole run counts as failed. */
async function measure(workload: Workload, server: BenchServer, choice: Choice): Promise<readonly (number | null)[] | string> {
  const missing = server.prepare();
  if (missing !== null) return `could not run: ${missing}`;
  const runs: Figures[] = [];
  try {
    for (let run = 0; run < workload.runs(choice); run += 1)
      runs.push(await workload.run(server, choice, (line) => say(`  ${line}`)));
  } catch (error) {
    if (server.key === OURS) process.exitCode = 1;
    return `could not run: ${error instanceof Error ? error.message : error}`;
  }
  return workload.columns.map((_column, index) => medianOf(runs.map((figures) => figures[index] ?? null)));
}

function medianOf(values: readonly (number | null)[]): number | null {
  const numbers = values.filter((value) => value !== null).sort((a, b) => a - b);
  return numbers[numbers.length >> 1] ?? null;
}

function shown(value: number | null, { digits }: Column): string {
  return value === null ? '–' : value.toFixed(digits);
}

/** Servers stand in columns, so that the bar can be the last one. */
async function print(workload: Workload, choice: Choice): Promise<void> {
  say(`\n${workload.title}`);
  say(machineNoise());
  const servers = choice.servers.filter(workload.suits);
  const measured: (readonly (number | null)[] | string)[] = [];
  for (const server of servers) measured.push(await measure(workload, server, choice));
  const ours = measured[servers.findIndex(({ key }) => key === OURS)];
  const rows = workload.columns.map((column, index) => [
    column.title,
    ...measured.map((figures) =>
      typeof figures === 'string' ? (index === 0 ? figures : '–') : shown(figures[index] ?? null, column),
    ),
    Array.isArray(ours) ? withVerdict(ours[index] ?? null, column.bar) : (column.bar ?? ''),
  ]);
  for (const line of tableLines(['', ...servers.map(({ name }) => name), 'our bar'], rows)) say(line);
}

if (process.argv.includes('--help')) say(USAGE);
else {
  const choice = parseArguments(process.argv.slice(2));
  await bundleScripts();
  for (const workload of choice.workloads) await print(workload, choice);
  if (choice.hasOwn) for (const line of await ownTable()) say(line);
  if (choice.hasDials) for (const line of await dialTable(choice.seconds)) say(line);
  if (choice.hasReplay) for (const line of await replayTable()) say(line);
}
