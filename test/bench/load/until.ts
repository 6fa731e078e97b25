const LOOK_EVERY_MS = 5;

/** Resolves to whether the condition came true within the bound. */
export function until(condition: () => boolean, boundMs: number): Promise<boolean> {
  const endMs = performance.now() + boundMs;
  return new Promise((resolve) => {
    const look = (): void => {
      if (condition()) resolve(true);
      else if (performance.now() > endMs) resolve(false);
      else setTimeout(look, LOOK_EVERY_MS);
    };
    look();
  });
}
