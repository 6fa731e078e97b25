import type { EmotionValue } from '@samenreis/shared/board';

/** From best to worst, as they stand above each other on the board. */
export const FEELINGS: readonly EmotionValue[] = [2, 1, 0, -1, -2];
