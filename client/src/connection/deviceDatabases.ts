import { unlessRefused } from './unlessRefused.ts';

/** The databases of this browser, by name. */
export interface DeviceDatabases {
  /** Those there are; none where the browser does not tell. */
  names(): Promise<readonly string[]>;
  /** Deletes one; what another tab still uses goes as soon as that lets go. Rejects where the browser cannot. */
  remove(name: string): Promise<void>;
}

/** @param factory - asked each time, since asking may throw */
export function createDeviceDatabases(factory: () => IDBFactory): DeviceDatabases {
  return {
    async names() {
      const databases = unlessRefused(factory);
      // Old browsers cannot list them, and one that forbids databases refuses to.
      const listed = (await databases?.databases?.().catch(() => [])) ?? [];
      return listed.map(({ name }) => name).filter((name) => name !== undefined);
    },
    remove: (name) =>
      new Promise((resolve, reject) => {
        const request = factory().deleteDatabase(name);
        request.onsuccess = () => resolve();
        request.onblocked = () => resolve();
        request.onerror = () => reject(request.error ?? new Error(`The database ${name} could not be deleted.`));
      }),
  };
}
