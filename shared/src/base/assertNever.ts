/** Ends a switch over a closed union: the compiler refuses it while a case is missing, and it throws if one slips through. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
