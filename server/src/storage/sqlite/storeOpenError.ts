/** `inUse`: another server holds the folder. `damaged`: the file cannot be read. `foreign`: not ours, or from a newer version. `other`: e.g. no permission. */
export type StoreOpenFailure = 'inUse' | 'damaged' | 'foreign' | 'other';

/** Why the store could not be opened. The message is meant for the administrator: it names the file and what to do. */
export class StoreOpenError extends Error {
  override readonly name = 'StoreOpenError';
  readonly kind: StoreOpenFailure;

  constructor(kind: StoreOpenFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
