import { cp } from 'node:fs/promises';

/** Copies a server's folder as it stands: what a process killed now leaves behind. A socket is no file, and cannot be copied. */
export function copyDataFolder(from: string, to: string): Promise<void> {
  return cp(from, to, { recursive: true, filter: (path) => !path.endsWith('.sock') });
}
