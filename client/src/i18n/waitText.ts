import { m } from './messages.ts';

/** A time to wait as people say it: seconds under a minute, else whole minutes, never less than it is. */
export function waitText(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? m.wait_second() : m.wait_seconds({ count: seconds });
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? m.wait_minute() : m.wait_minutes({ count: minutes });
}
