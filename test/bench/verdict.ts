/** A bar as it stands in the table ("≤ 10", "≥ 600000", "0") with whether a figure keeps it. */
export function withVerdict(value: number | null, bar: string | null): string {
  if (bar === null) return '';
  if (value === null) return `${bar} not measured`;
  const limit = Number(bar.replace(/^[≤≥] /, ''));
  return `${bar} ${(bar.startsWith('≥') ? value >= limit : value <= limit) ? 'met' : 'missed'}`;
}
