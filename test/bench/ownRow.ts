/** One figure that only our server has. */
export interface OwnRow {
  readonly title: string;
  readonly value: number;
  readonly digits: number;
  /** As it stands in the table; null for a figure without one. */
  readonly bar: string | null;
}
