// Runs the worker from TypeScript source, in development and in tests: a worker thread does not inherit the loader of the
// thread that starts it. The bundle has `storageWorker.js` instead and no need for this file.
import { register } from 'tsx/esm/api';

register();
await import('./storageWorker.ts');
