import type { BoardId, ParticipantId } from '@samenreis/shared/base';
import * as v from 'valibot';
import type { DeviceStorage } from '../connection/deviceStorage.ts';
import type { FormerBoard } from './store/lostTexts.ts';

/** What of the person's work is not on the board any more, and why: the board was loaded anew, or a note went under the pen. */
export interface KeptWork {
  readonly why: 'refused' | 'epochChanged' | 'deleted' | 'notWritten';
  readonly texts: readonly string[];
  /** Something was not confirmed, and the board is not as it was on this screen: also what is no text may be missing. */
  readonly isWorkLost: boolean;
}

/** The board was loaded anew. */
export interface Reloaded extends KeptWork {
  readonly why: 'refused' | 'epochChanged';
}

/** What is given back, until the person has seen it: the copy it came from is gone when the dialog opens. */
export interface KeptForReload {
  /** In the order in which each reason came first. */
  read(me: ParticipantId): readonly KeptWork[];
  /** Beside what is kept already; work of one reason is kept together. */
  keep(me: ParticipantId, work: KeptWork): void;
  /** The person has dealt with these, and knows what else was lost for this reason. */
  dealtWith(work: Pick<KeptWork, 'why' | 'texts'>): void;
  forget(): void;
}

const storedSchema = v.object({
  me: v.string(),
  works: v.array(
    v.object({
      why: v.picklist(['refused', 'epochChanged', 'deleted', 'notWritten']),
      texts: v.array(v.string()),
      isWorkLost: v.boolean(),
    }),
  ),
});

/** @param storage - of this tab: it survives a reload, and nothing stays on the device when the tab is closed */
export function createKeptForReload(
  storage: Pick<DeviceStorage, 'getItem' | 'setItem' | 'removeItem'>,
  board: BoardId,
): KeptForReload {
  const key = `samenreis.kept.${board}`;
  const forget = () => storage.removeItem(key);

  function stored() {
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), storedSchema), storage.getItem(key));
    return parsed.success ? parsed.output : null;
  }

  function read(me: ParticipantId): readonly KeptWork[] {
    const found = stored();
    if (found === null || found.me === me) return found?.works ?? [];
    // Somebody else uses this tab now.
    forget();
    return [];
  }

  function write(me: string, works: readonly KeptWork[]): void {
    if (works.length === 0) forget();
    else storage.setItem(key, JSON.stringify({ me, works }));
  }

  return {
    read,
    keep: (me, work) => write(me, withWork(read(me), work)),
    dealtWith({ why, texts }) {
      const { me, works } = stored() ?? { me: '', works: [] };
      const seen = (one: KeptWork) => ({ ...one, texts: one.texts.filter((text) => !texts.includes(text)), isWorkLost: false });
      const left = works.map((one) => (one.why === why ? seen(one) : one));
      write(
        me,
        left.filter((one) => one.texts.length > 0 || one.isWorkLost),
      );
    },
    forget,
  };
}

function withWork(works: readonly KeptWork[], work: KeptWork): readonly KeptWork[] {
  const before = works.find(({ why }) => why === work.why);
  if (before === undefined) return [...works, work];
  const merged = {
    ...work,
    texts: [...new Set([...before.texts, ...work.texts])],
    isWorkLost: before.isWorkLost || work.isWorkLost,
  };
  return works.map((one) => (one === before ? merged : one));
}

/** A board that left the screen, to compare with what stands there anew. */
export interface Former extends FormerBoard {
  readonly why: Reloaded['why'];
  /** Canonical JSON of a board with changes that the server may not have had; null where it had all. */
  readonly content: string | null;
}
