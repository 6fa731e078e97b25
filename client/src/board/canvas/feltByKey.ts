import type { BoardNews } from './boardNews.ts';
import type { MyHands } from './liveScene.ts';

/** Long enough to read a word and a number. */
const SHOWN_MS = 1_500;

/** Remembers what a note came to feel by a key, for as long as that is shown at it. */
export interface FeltByKey {
  note(news: BoardNews): void;
  at(nowMs: number): MyHands['felt'];
}

export function createFeltByKey(): FeltByKey {
  let felt: MyHands['felt'] = null;
  let untilMs: number | null = null;
  return {
    note(news) {
      if (news.type === 'felt') felt = news;
      else if (news.type !== 'said') felt = null;
      untilMs = null;
    },
    at(nowMs) {
      if (felt === null) return null;
      untilMs ??= nowMs + SHOWN_MS;
      if (nowMs >= untilMs) felt = null;
      return felt;
    },
  };
}
