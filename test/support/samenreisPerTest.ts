import { afterEach } from 'vitest';
import { type Samenreis, type SamenreisOptions, startSamenreis } from './startSamenreis.ts';

/** Starts servers that are closed after the test that started them. */
export function samenreisPerTest(): (options?: SamenreisOptions) => Promise<Samenreis> {
  const running: Samenreis[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((samenreis) => samenreis.close()));
  });
  return async (options) => {
    const samenreis = await startSamenreis(options);
    running.push(samenreis);
    return samenreis;
  };
}
