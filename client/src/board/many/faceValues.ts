import type { EmotionValue } from '@samenreis/shared/board';

/** From very bad to very good. */
export const FACE_VALUES: readonly EmotionValue[] = [-2, -1, 0, 1, 2];
