import type { AuditStore } from '../ports/auditStore.ts';
import type { Tables } from './tables.ts';

export function createMemoryAuditStore({ audit }: Tables): AuditStore {
  return {
    async append(entry) {
      audit.push(entry);
    },
    async listSince(ms, limit) {
      return audit.filter(({ atMs }) => atMs >= ms).slice(0, limit);
    },
    async forgetBefore(ms) {
      const kept = audit.filter(({ atMs }) => atMs >= ms);
      audit.splice(0, audit.length, ...kept);
    },
  };
}
