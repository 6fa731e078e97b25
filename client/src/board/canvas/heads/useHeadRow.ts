import type { BoardCommand } from '@samenreis/shared/board';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { m } from '../../../i18n/messages.ts';
import { neighbours } from './headDrop.ts';
import { focusHead, type HeadTools } from './headTools.ts';
import { useRenaming } from './useRenaming.ts';

interface HeadRowParts<Id> {
  readonly tools: HeadTools;
  readonly ids: readonly Id[];
  /** The one whose name is written next; each time it is asked for, an object of its own. */
  readonly fresh: { readonly id: Id } | null;
  /** What is said of one that somebody else put away under the pen. */
  readonly goneText: () => string;
  readonly rename: (id: Id, name: string) => BoardCommand;
  readonly reorder: (id: Id, before: Id | null) => BoardCommand;
}

/** A row of heads, of phases or of journeys: the one that the Tab key comes to, the one that is being named, and their order by keys. */
export function useHeadRow<Id extends string>({ tools, ids, fresh, goneText, rename, reorder }: HeadRowParts<Id>) {
  const { structure, onLostText } = tools;
  const [stop, setStop] = useState<Id | null>(null);
  const renaming = useRenaming(ids, (typed) => {
    structure.say(goneText());
    if (typed !== null) onLostText(typed, 'notWritten');
    if (document.activeElement === document.body) tools.board()?.focus({ preventScroll: true });
  });

  const [named, setNamed] = useState(fresh);
  if (fresh !== named) {
    setNamed(fresh);
    if (fresh !== null) renaming.start(fresh.id);
  }

  return {
    renaming,
    stopId: stop !== null && ids.includes(stop) ? stop : ids[0],
    setStop,
    /** Null: it stays as it was. */
    name(id: Id, name: string | null, byKey: boolean): void {
      flushSync(renaming.stop);
      if (name !== null) structure.run(rename(id, name));
      if (byKey) focusHead(tools, id);
    },
    step(id: Id, by: -1 | 1): void {
      const { earlier, later } = neighbours(ids, id);
      const before = by === -1 ? earlier : later;
      if (before === undefined) structure.say(m.heads_atEnd());
      else if (structure.run(reorder(id, before)) !== null) structure.say(m.heads_moved());
    },
  };
}
