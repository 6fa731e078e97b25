export { bestAndWorstPhase, type Extremes } from './bestAndWorstPhase.ts';
export { type EmotionSource, type EmotionStep, emotionCurve, isOwn, isSetOnCurve } from './emotionCurve.ts';
export { emotionGap, type GapStep } from './emotionGap.ts';
export { type JourneyInsight, type JourneyStep, journeyInsight, LIVED_JOURNEYS } from './journeyInsight.ts';
