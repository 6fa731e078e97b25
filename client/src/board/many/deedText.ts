import { m } from '../../i18n/messages.ts';
import { numberText } from '../../i18n/numberText.ts';
import { rejectionText } from '../rejectionText.ts';
import type { LeftOut } from './permitted.ts';

/** What was done with one note or many. */
export type Deed = 'moved' | 'deleted' | 'copied' | 'cut' | 'duplicated' | 'pasted' | 'changed' | 'tidied';

/** What came of something that was asked for several notes: all of it, a part and why not the rest, or nothing and why. */
export function deedText(deed: Deed, done: number, left: readonly LeftOut[] = []): string {
  const all = left.reduce((sum, { count }) => sum + count, done);
  const [first] = left;
  if (first === undefined) return done === 1 ? m.canvas_deed_one({ deed: participle(deed) }) : several(deed, done);
  // One reason alone has a sentence of its own, which says what to do.
  if (done === 0 && left.length === 1) return first.reason === 'unplaced' ? m.canvas_needsPlace() : rejectionText(first.reason);
  const why = left.map(({ reason, count }) => leftText(reason, numberText(count))).join(', ');
  const part = m.canvas_deed_part({ done: numberText(done), all: numberText(all), deed: participle(deed) });
  return `${part} ${m.canvas_deed_left({ why })}`;
}

const several = (deed: Deed, count: number): string => m.canvas_deed_several({ count: numberText(count), deed: participle(deed) });

function leftText(reason: LeftOut['reason'], count: string): string {
  switch (reason) {
    case 'notYours':
      return m.canvas_left_others({ count });
    case 'laneLocked':
      return m.canvas_left_locked({ count });
    case 'unplaced':
      return m.find_unplaced({ count });
    default:
      return m.canvas_left_elsewhere({ count });
  }
}

function participle(deed: Deed): string {
  return {
    moved: m.canvas_done_moved,
    deleted: m.canvas_done_deleted,
    copied: m.canvas_done_copied,
    cut: m.canvas_done_cut,
    duplicated: m.canvas_done_duplicated,
    pasted: m.canvas_done_pasted,
    changed: m.canvas_done_changed,
    tidied: m.canvas_done_tidied,
  }[deed]();
}
