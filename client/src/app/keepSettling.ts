import type { OwedGoodbyes } from '../rest/owedGoodbyes.ts';

/** The device does not always notice that a server is there again. */
const TRY_AGAIN_MS = 10_000;

export interface SettlingParts {
  readonly goodbyes: OwedGoodbyes;
  readonly page: Pick<EventTarget, 'addEventListener'>;
  readonly schedule: (run: () => void, delayMs: number) => void;
  /** What was owed when the page opened, or later, is told. */
  readonly onSettled: () => void;
}

/** Tells the goodbyes that are owed: when the page opens, when the network is back, and again until the server has heard. */
export function keepSettling({ goodbyes, page, schedule, onSettled }: SettlingParts): void {
  let isWaiting = false;
  let wasOwing = false;

  async function settle(): Promise<void> {
    if (!goodbyes.isOwing()) return;
    if (!(await goodbyes.settle())) tryLater();
  }

  function tryLater(): void {
    if (isWaiting) return;
    isWaiting = true;
    schedule(() => {
      isWaiting = false;
      void settle();
    }, TRY_AGAIN_MS);
  }

  goodbyes.subscribe(() => {
    if (goodbyes.isOwing()) tryLater();
    else if (wasOwing) onSettled();
    wasOwing = goodbyes.isOwing();
  });
  wasOwing = goodbyes.isOwing();
  page.addEventListener('online', () => void settle());
  void settle();
}
