/** `full`: no room on the disk or in the quota. `io`: the disk refused a write or a sync. `other`: all else, a lost worker included. */
export type StoreFailure = 'full' | 'io' | 'other';

/** A write that could not be made durable: nothing of it is stored. Trying again may work once there is room. */
export class StoreFailedError extends Error {
  override readonly name = 'StoreFailedError';
  readonly kind: StoreFailure;

  constructor(kind: StoreFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
