/** Two soft tones, a fifth apart: heard, and nothing that startles. */
const TONES_HZ = [523.25, 783.99];
const TONE_S = 0.9;
const BETWEEN_S = 0.35;
const LOUDNESS = 0.12;

/** The gentle sound at the end of a step; made here, so that nothing is fetched for it. */
export function playStepEnd({ AudioContext, navigator }: Pick<typeof globalThis, 'AudioContext' | 'navigator'>): void {
  // A browser lets a page sound after the first press in it, and complains of one that tries before.
  if (navigator.userActivation?.hasBeenActive === false) return;
  const context = new AudioContext();
  TONES_HZ.forEach((frequency, index) => {
    const startS = context.currentTime + index * BETWEEN_S;
    const tone = context.createOscillator();
    const loudness = context.createGain();
    tone.frequency.value = frequency;
    // Swelling and dying away: a tone that is cut off clicks.
    loudness.gain.setValueAtTime(0.0001, startS);
    loudness.gain.exponentialRampToValueAtTime(LOUDNESS, startS + 0.08);
    loudness.gain.exponentialRampToValueAtTime(0.0001, startS + TONE_S);
    tone.connect(loudness).connect(context.destination);
    tone.start(startS);
    tone.stop(startS + TONE_S);
    // A browser holds few of these at once.
    if (index === TONES_HZ.length - 1) tone.onended = () => void context.close();
  });
}
