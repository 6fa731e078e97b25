/** Runs the tasks of one key one after another, those of other keys at the same time. */
export type InTurn = <Value>(key: string, task: () => Promise<Value>) => Promise<Value>;

export function createInTurn(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return (key, task) => {
    const before = last.get(key) ?? Promise.resolve();
    // The one before has told its own caller how it ended; here only that it ended counts.
    const mine = before.then(task, task);
    last.set(key, mine);
    const forget = (): void => {
      if (last.get(key) === mine) last.delete(key);
    };
    mine.then(forget, forget);
    return mine;
  };
}
