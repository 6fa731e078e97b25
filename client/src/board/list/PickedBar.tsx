import type { Note } from '@samenreis/shared/board';
import { useSyncExternalStore } from 'react';
import { lateParts } from '../lateParts.ts';
import { lazyPart } from '../lazyDialog.tsx';
import type { SelectionStore } from '../store/selectionStore.ts';
import { useListTools } from './listTools.ts';
import { pickedText } from './pickedText.ts';

export interface PickedBarProps {
  readonly selection: SelectionStore;
  readonly onRemove: () => void;
  /** All that are shown. */
  readonly onPickAll: () => void;
  readonly onLetGo: () => void;
}

const NOTHING: readonly Note[] = [];
const PickedDeeds = lazyPart(() => lateParts.pickedDeeds().then((part) => part.PickedDeeds));

/** Below the notes: what can be done at once with those that are chosen. No list opens with it. */
export function PickedBar(props: PickedBarProps) {
  const { list, many } = useListTools();
  const picked = useSyncExternalStore(props.selection.subscribe, props.selection.get);
  const notes = many.isPicking ? [...picked].flatMap((id) => list().source.notes.get(id)?.note ?? []) : NOTHING;
  return (
    <>
      <p className="visually-hidden" role="status">
        {notes.length > 0 && pickedText(notes.length)}
      </p>
      <PickedDeeds {...props} isOpen={notes.length > 0} onClose={props.onLetGo} notes={notes} />
    </>
  );
}
