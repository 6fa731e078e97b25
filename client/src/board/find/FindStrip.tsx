import './find.css';
import type { ParticipantId } from '@samenreis/shared/base';
import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useSyncExternalStore } from 'react';
import { m } from '../../i18n/messages.ts';
import { numberText } from '../../i18n/numberText.ts';
import { findKey } from '../gestures/findKey.ts';
import { pressOf } from '../gestures/keyPress.ts';
import { keyTip } from '../gestures/keyTip.ts';
import type { Openable } from '../lazyDialog.tsx';
import type { BoardStore } from '../store/boardStore.ts';
import { FindChips } from './FindChips.tsx';
import { type Find, useHits } from './useFind.ts';

interface FindStripProps extends Openable {
  readonly find: Find;
  readonly store: BoardStore;
  /** Null for who watches and has no notes. */
  readonly me: ParticipantId | null;
}

/** Above the board, so that it covers nothing of it: what is looked for, how many there are, and from one to the next. */
export function FindStrip({ find, store, me }: FindStripProps) {
  const { filter, field, close } = find;
  const { text } = useSyncExternalStore(filter.subscribe, filter.get);
  const hits = useHits(find, store);

  useEffect(() => {
    field.current?.focus();
    // Behind what was typed before it came.
    field.current?.setSelectionRange(-1, -1);
  }, [field]);

  function handleFieldKey(event: KeyboardEvent): void {
    const intent = findKey(pressOf(event));
    if (intent === null || intent === 'close' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    hits.step(intent === 'previous' ? -1 : 1);
  }

  return (
    <search
      className="find-strip"
      aria-label={m.find_title()}
      onKeyDown={(event) => {
        if (findKey(pressOf(event)) !== 'close') return;
        event.preventDefault();
        close();
      }}
    >
      <div className="find-row">
        <label className="find-field">
          <Search size={18} aria-hidden="true" />
          <span className="visually-hidden">{m.find_field()}</span>
          <input
            ref={field}
            type="text"
            enterKeyHint="search"
            autoComplete="off"
            spellCheck={false}
            placeholder={m.find_field()}
            value={text}
            onChange={(event) => filter.change({ text: event.target.value })}
            onKeyDown={handleFieldKey}
          />
        </label>
        <StepButton label={m.find_previous()} shortcut={keyTip('findPrevious')} isOff={!hits.canStep} onPress={() => hits.step(-1)}>
          <ChevronUp size={20} aria-hidden="true" />
        </StepButton>
        <StepButton label={m.find_next()} shortcut={keyTip('findNext')} isOff={!hits.canStep} onPress={() => hits.step(1)}>
          <ChevronDown size={20} aria-hidden="true" />
        </StepButton>
        <p className="find-count" role="status">
          {countText(hits)}
          {hits.current !== null && <span className="visually-hidden"> {hits.current.text}</span>}
        </p>
        {hits.isFiltering && (
          <button type="button" className="find-clear" onClick={() => filter.clear()}>
            {m.find_clear()}
          </button>
        )}
        <button
          type="button"
          className="find-icon find-close"
          aria-label={m.find_close()}
          title={`${m.find_close()} (${keyTip('findClose')})`}
          onClick={close}
        >
          <X size={20} aria-hidden="true" />
        </button>
      </div>
      <FindChips filter={filter} store={store} me={me} />
    </search>
  );
}

interface StepButtonProps {
  readonly label: string;
  /** In the field. */
  readonly shortcut: string;
  readonly isOff: boolean;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}

/** Stays focusable when there is nowhere to go: the focus must not get lost while somebody types elsewhere. */
function StepButton({ label, shortcut, isOff, onPress, children }: StepButtonProps) {
  return (
    <button
      type="button"
      className="find-icon"
      aria-label={label}
      title={`${label} (${shortcut})`}
      aria-disabled={isOff}
      onClick={() => !isOff && onPress()}
    >
      {children}
    </button>
  );
}

function countText({ isFiltering, found, total, unplaced, current }: ReturnType<typeof useHits>): string {
  if (!isFiltering) return m.find_all({ count: numberText(total) });
  if (found === 0) return m.find_none();
  const count = m.find_count({ found: numberText(found), total: numberText(total) });
  const tray = unplaced === 0 ? '' : ` · ${m.find_unplaced({ count: numberText(unplaced) })}`;
  return `${count}${tray}${current === null ? '' : ` · ${m.find_position({ position: current.position, found: found - unplaced })}`}`;
}
