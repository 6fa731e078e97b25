import './pickedBar.css';
import type { PersonaId } from '@samenreis/shared/base';
import type { EmotionValue, Note, Perspective } from '@samenreis/shared/board';
import { PERSPECTIVES } from '@samenreis/shared/board';
import type { ReactNode } from 'react';
import { m } from '../../i18n/messages.ts';
import { perspectiveText } from '../../i18n/perspectiveText.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import type { Openable } from '../lazyDialog.tsx';
import { FEELINGS } from './feelings.ts';
import { feelingText } from './feelingText.ts';
import { useListTools } from './listTools.ts';
import { mayChange } from './mayChange.ts';
import { pickedText } from './pickedText.ts';

interface PickedDeedsProps extends Openable {
  readonly notes: readonly Note[];
  readonly onRemove: () => void;
  /** All that are shown. */
  readonly onPickAll: () => void;
  readonly onLetGo: () => void;
}

/** The bar of what is chosen. */
export function PickedDeeds({ notes, onRemove, onPickAll, onLetGo }: PickedDeedsProps) {
  const { many, openDialog, board, list } = useListTools();
  const { deeds, groups, clipboard } = many;
  const isOpen = mayChange(board.info.me.role, list().source.snapshot.board);
  return (
    <section className="picked-bar small-buttons" aria-label={m.canvas_selection_bar()}>
      <p className="picked-count" aria-hidden="true">
        {pickedText(notes.length)}
      </p>
      {isOpen && (
        <>
          <Press onPress={() => openDialog({ kind: 'movePicked' })}>{m.list_move()}</Press>
          <Press onPress={() => deeds.give({ type: 'duplicate' })}>{m.canvas_duplicate()}</Press>
          <Press onPress={groups.group}>{m.list_together()}</Press>
        </>
      )}
      <details className="picked-more">
        <summary>{m.list_more()}</summary>
        <div className="picked-card">
          {isOpen && <FieldsOfMany notes={notes} />}
          {isOpen && notes.some(({ cluster }) => cluster !== null) && <Press onPress={groups.ungroup}>{m.group_leave()}</Press>}
          <Press onPress={() => clipboard.current?.copy()}>{m.canvas_copy()}</Press>
          {isOpen && (
            <>
              <Press onPress={() => clipboard.current?.cut()}>{m.canvas_cut()}</Press>
              <Press onPress={() => deeds.give({ type: 'tidy' })}>{m.list_tidy()}</Press>
            </>
          )}
          <Press onPress={onPickAll}>{m.list_pickAll()}</Press>
        </div>
      </details>
      {isOpen && <Press onPress={onRemove}>{m.canvas_delete()}</Press>}
      <Press onPress={onLetGo}>{m.canvas_let_go()}</Press>
    </section>
  );
}

const MIXED = 'mixed';
const NOBODY = 'nobody';

/** What the notes have in common, to change for all. */
function FieldsOfMany({ notes }: { readonly notes: readonly Note[] }) {
  const { many, list } = useListTools();
  const { deeds } = many;
  const personas = list().source.snapshot.personas.filter(
    ({ id, archived }) => !archived || notes.some(({ persona }) => persona === id),
  );
  const felt = notes.filter(({ kind }) => kind === 'emotion');
  const value = shared(felt.map((note) => note.value ?? 0));
  const perspective = shared(notes.map((note) => note.perspective));
  const persona = shared(notes.map((note) => note.persona ?? NOBODY));
  return (
    <>
      {felt.length > 0 && (
        <SelectField<EmotionValue | typeof MIXED>
          label={m.list_feeling()}
          value={value}
          options={value === MIXED ? [MIXED, ...FEELINGS] : FEELINGS}
          text={(option) => (option === MIXED ? m.list_mixed() : feelingText(option))}
          onValue={(option) => option !== MIXED && deeds.give({ type: 'value', value: option })}
        />
      )}
      <SelectField<Perspective | typeof MIXED>
        label={m.list_perspective()}
        value={perspective}
        options={perspective === MIXED ? [MIXED, ...PERSPECTIVES] : PERSPECTIVES}
        text={(option) => (option === MIXED ? m.list_mixed() : perspectiveText(option))}
        onValue={(option) => option !== MIXED && deeds.give({ type: 'perspective', perspective: option })}
      />
      {personas.length > 0 && (
        <SelectField<PersonaId | typeof MIXED | typeof NOBODY>
          label={m.list_persona()}
          value={persona}
          options={[...(persona === MIXED ? ([MIXED] as const) : []), NOBODY, ...personas.map(({ id }) => id)]}
          text={(option) =>
            option === MIXED ? m.list_mixed() : (personas.find(({ id }) => id === option)?.name ?? m.list_nobody())
          }
          onValue={(option) => option !== MIXED && deeds.give({ type: 'persona', persona: option === NOBODY ? null : option })}
        />
      )}
    </>
  );
}

function shared<Value>(values: readonly Value[]): Value | typeof MIXED {
  const [first] = values;
  return first !== undefined && values.every((one) => one === first) ? first : MIXED;
}

function Press({ onPress, children }: { readonly onPress: () => void; readonly children: ReactNode }) {
  return (
    <button type="button" onClick={onPress}>
      {children}
    </button>
  );
}
