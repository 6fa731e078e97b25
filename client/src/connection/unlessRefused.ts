/** What `use` returns; null where the browser refuses it: SecurityError where storage is blocked, QuotaExceededError where it is full. */
export function unlessRefused<T>(use: () => T): T | null {
  try {
    return use();
  } catch (error) {
    // Anything else is a bug of ours.
    if (error instanceof DOMException) return null;
    throw error;
  }
}
