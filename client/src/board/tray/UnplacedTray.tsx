import './tray.css';
import type { BoardCommand } from '@samenreis/shared/board';
import { Inbox } from 'lucide-react';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { m } from '../../i18n/messages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { BoardSource } from '../canvas/boardCanvasProps.ts';
import type { HeadTools } from '../canvas/heads/headTools.ts';
import { createUnplacedCounter } from './createUnplacedCounter.ts';
import { TrayDrawer } from './TrayDrawer.tsx';
import { useTrayCarry } from './useTrayCarry.tsx';

interface UnplacedTrayProps {
  readonly source: BoardSource;
  readonly tools: HeadTools;
}

/** The notes whose phase or journey was put away: how many, and a drawer from which they go back on the board. */
export function UnplacedTray({ source, tools }: UnplacedTrayProps) {
  const { structure, model } = tools;
  const [isOpen, setOpen] = useState(false);
  const [told, setTold] = useState('');
  const countIn = useMemo(createUnplacedCounter, []);
  const unplaced = () => countIn(source.snapshot());
  const count = useSyncExternalStore(source.subscribe, unplaced);
  const carry = useTrayCarry(tools, (command, { place }) => put(command, nameOfPhase(place.phase)));

  function nameOfPhase(id: string): string {
    return model.layout().columns.find(({ phase }) => phase.id === id)?.phase.name ?? '';
  }

  /** Says in the drawer how many are left: what is said behind a dialog is not heard. */
  function put(command: BoardCommand, phase: string): void {
    if (structure.run(command) === null) return;
    const left = unplaced();
    setTold(left === 0 ? m.tray_putBack({ phase }) : m.tray_putBackLeft({ phase, count: left }));
  }

  if (count === 0 && !isOpen) return null;
  return (
    <>
      <button
        type="button"
        className="tray-button"
        onClick={() => {
          setTold('');
          setOpen(true);
        }}
      >
        <Inbox size={18} aria-hidden="true" />
        {m.tray_count({ count })}
      </button>
      <Dialog title={m.list_unplaced()} isOpen={isOpen} onClose={() => setOpen(false)}>
        <TrayDrawer
          source={source}
          tools={tools}
          isCarrying={carry.isCarrying}
          told={told}
          onPut={(command, phase) => put(command, nameOfPhase(phase))}
          onLift={carry.lift}
        />
      </Dialog>
      {carry.mark}
    </>
  );
}
