import { assertNever } from '@samenreis/shared/base';
import { Check, CloudOff, type LucideIcon, RefreshCw, TriangleAlert } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import type { BoardConnection } from '../connection/boardConnection.ts';
import type { SaveStatus } from '../connection/saveStatus.ts';
import { m } from '../i18n/messages.ts';

/** Whether the work is safe, in words and a sign; read out when it changes. */
export function SaveStatusBadge({ connection }: { readonly connection: BoardConnection }) {
  const status = useSyncExternalStore(connection.subscribe, connection.status);
  const { Icon, text } = signOf(status);
  return (
    <p className="save-status" role="status" aria-live="polite" data-status={status.kind}>
      <Icon size={20} aria-hidden="true" />
      {text}
    </p>
  );
}

function signOf(status: SaveStatus): { readonly Icon: LucideIcon; readonly text: string } {
  switch (status.kind) {
    case 'loading':
      return { Icon: RefreshCw, text: m.connection_loading() };
    case 'saved':
      return { Icon: Check, text: m.connection_saved() };
    case 'saving':
      return { Icon: RefreshCw, text: m.connection_saving() };
    case 'offline':
      return { Icon: CloudOff, text: m.connection_offline() };
    case 'storeFailing':
      return { Icon: TriangleAlert, text: m.connection_storeFailing() };
    case 'closed':
      return { Icon: CloudOff, text: m.connection_closed() };
    default:
      return assertNever(status);
  }
}
