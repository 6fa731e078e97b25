import { createMemoryStore } from '@samenreis/server/storage/memory';
import { describeStore } from './storeContract.ts';

describeStore('memory store', () => Promise.resolve({ store: createMemoryStore(), dispose: () => Promise.resolve() }));
