import { assertNever } from '@samenreis/shared/base';
import { Check, CloudOff, type LucideIcon, RefreshCw, TriangleAlert } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import type { BoardConnection } from '../connection/boardConnection.ts';
import type { SaveStatus } from '../connection/saveStatus.ts';
import { m } from '../i18n/messages.ts';

/** Whether the work is safe, in words and a sign; read out when it changes. */
export function SaveStatusBadge({ connection }: { readonly connection: BoardConnection }) {
  const status = useSyncExternalStore(connection.subscribe, connection.status);
  const isKept = useSyncExternalStore(connection.subscribe, connection.isKeptLocally);
  const { Icon, text } = signOf(status, isKept);
  return (
    <p className="save-status" role="status" aria-live="polite" data-status={status.kind}>
      <Icon size={20} aria-hidden="true" />
      <span className="save-status-text">{text}</span>
    </p>
  );
}

function signOf(status: SaveStatus, isKept: boolean): { readonly Icon: LucideIcon; readonly text: string } {
  switch (status.kind) {
    case 'loading':
      return { Icon: RefreshCw, text: m.connection_loading() };
    case 'saved':
      return { Icon: Check, text: m.connection_saved() };
    case 'saving':
      return { Icon: RefreshCw, text: m.connection_saving() };
    case 'offline':
      return { Icon: CloudOff, text: isKept ? m.connection_offline() : m.connection_offlineNotKept() };
    case 'storeFailing':
      return { Icon: TriangleAlert, text: isKept ? m.connection_storeFailing() : m.connection_storeFailingNotKept() };
    case 'closed':
      return { Icon: CloudOff, text: m.connection_closed() };
    default:
      return assertNever(status);
  }
}
