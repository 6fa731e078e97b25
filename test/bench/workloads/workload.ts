import type { BenchServer } from '../servers/benchServers.ts';

export interface BenchOptions {
  readonly seconds: number;
  readonly runs: number;
  readonly rounds: number;
}

/** One column of a workload's table. */
export interface Column {
  readonly title: string;
  readonly digits: number;
  /** What our server must keep, as it stands in the table; null for a figure without a bar. */
  readonly bar: string | null;
}

/** Figures of one run, one for each column; null where there is none. */
export type Figures = readonly (number | null)[];

export interface Workload {
  readonly key: string;
  readonly title: string;
  readonly columns: readonly Column[];
  /** Which servers it asks something of. */
  readonly suits: (server: BenchServer) => boolean;
  /** Runs that are repeated for a median; 1 where a run holds its own repetitions. */
  readonly runs: (options: BenchOptions) => number;
  readonly run: (server: BenchServer, options: BenchOptions, note: (line: string) => void) => Promise<Figures>;
}
