import fc from 'fast-check';
import { SEED } from './runSeed.ts';

// A property draws nothing new by itself: see runSeed.ts.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED });
