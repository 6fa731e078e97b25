import type { AuditStore } from '../ports/auditStore.ts';
import type { Tables } from './tables.ts';

export function createMemoryAuditStore({ audit }: Tables): AuditStore {
  return {
    async append(entry) {
      audit.push({ ...entry, seq: (audit.at(-1)?.seq ?? 0) + 1 });
    },
    async list({ sinceMs, afterSeq, deeds, limit }) {
      const asked = audit.filter(({ seq, atMs, deed }) => seq > afterSeq && atMs >= sinceMs && (deeds?.includes(deed) ?? true));
      return asked.slice(0, limit);
    },
    async forgetBefore(ms) {
      const kept = audit.filter(({ atMs }) => atMs >= ms);
      audit.splice(0, audit.length, ...kept);
    },
  };
}
