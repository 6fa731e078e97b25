import { m } from './messages.ts';

/** "Fase 2: Ik zoek informatie"; a phase that nobody named yet is "Fase 2" already, and not twice. */
export function phaseTitle(number: number, name: string): string {
  return name === m.list_phaseNumber({ number }) ? name : m.list_phaseTitle({ number, name });
}
