import type { NoteId, PhaseId } from '@samenreis/shared/base';
import type { EmotionValue, Note, Perspective } from '@samenreis/shared/board';
import { PERSPECTIVES } from '@samenreis/shared/board';
import {
  BoxSelect,
  ClipboardPaste,
  Copy,
  CopyPlus,
  LayoutGrid,
  ListPlus,
  MapPin,
  Pencil,
  Scissors,
  StickyNote,
  Trash2,
} from 'lucide-react';
import { m } from '../../i18n/messages.ts';
import { perspectiveText } from '../../i18n/perspectiveText.ts';
import { PerspectiveSwatch } from '../../ui/PerspectiveSwatch.tsx';
import type { Point } from '../canvas/camera.ts';
import type { CanvasLabels } from '../canvas/canvasLabels.ts';
import { Face } from '../canvas/FacePicker.tsx';
import { NoteTalkItems } from '../comments/NoteTalkItems.tsx';
import type { NoteDialog, NoteTalk } from '../comments/noteTalk.ts';
import { keyTip } from '../gestures/keyTip.ts';
import { GroupItems } from '../groups/GroupItems.tsx';
import { PointItem } from '../leading/PointItem.tsx';
import { ConclusionItem } from '../outcome/ConclusionItem.tsx';
import { VoteItem } from '../voting/VoteItem.tsx';
import { FloatingMenu } from './FloatingMenu.tsx';
import { FACE_VALUES } from './faceValues.ts';
import { MenuChoice, MenuChoices, MenuItem } from './MenuItem.tsx';
import { type MenuPart, PART_ATTRIBUTE } from './menuPart.ts';
import type { NoteOrder } from './noteDeeds.ts';
import { OnBehalfItem } from './OnBehalfItem.tsx';
import { PersonaChoices } from './PersonaChoices.tsx';

interface NoteMenuProps {
  /** It stands there only while it is. */
  readonly isOpen: boolean;
  /** From the canvas's left top, in CSS pixels; the menu moves as far as it must to stay inside. */
  readonly at: Point;
  /** Where the focus begins. */
  readonly part?: MenuPart | undefined;
  readonly notes: readonly Note[];
  readonly talk: NoteTalk;
  readonly onDialog: (dialog: NoteDialog) => void;
  readonly onPhase: (phase: PhaseId) => void;
  readonly onPick: (notes: ReadonlySet<NoteId>) => void;
  readonly mayChange: boolean;
  readonly labels: CanvasLabels;
  readonly onOrder: (order: NoteOrder) => void;
  readonly onClip: (action: 'copy' | 'cut' | 'paste', at: Point) => void;
  readonly onWrite: () => void;
  /** Asks where they go. */
  readonly onMove: () => void;
  /** From now on a press adds to what is picked. */
  readonly onPickMore: () => void;
  /** A new note where the menu was asked for. */
  readonly onStick: () => void;
  readonly onClose: (givesFocusBack?: boolean) => void;
}

/** Everything that can be done with the notes that are picked, or with the board where none is. */
export function NoteMenu(props: NoteMenuProps) {
  const { at, notes, talk, onDialog, onPhase, onPick, mayChange, labels, onOrder, onClip, onClose } = props;
  const give = (order: NoteOrder) => {
    onClose(true);
    onOrder(order);
  };
  const clip = (action: 'copy' | 'cut' | 'paste') => {
    onClose(true);
    onClip(action, at);
  };
  /** What goes on elsewhere: in the note, or in a dialog, which gives the focus back to the board. */
  const leaveFor = (next: () => void, givesFocusBack: boolean) => () => {
    onClose(givesFocusBack);
    next();
  };
  return (
    <FloatingMenu at={at} startAt={startOf(props.part)} label={menuName(notes.length)} onClose={onClose}>
      {mayChange && notes.length === 1 && (
        <MenuItem
          icon={Pencil}
          label={m.canvas_menu_write()}
          shortcut={keyTip('write')}
          onChoose={leaveFor(props.onWrite, false)}
        />
      )}
      {mayChange && notes.some(({ kind }) => kind === 'emotion') && (
        <FaceChoice notes={notes} labels={labels} onValue={(value) => give({ type: 'value', value })} />
      )}
      {mayChange && notes.length > 0 && (
        <PerspectiveChoices notes={notes} onPerspective={(perspective) => give({ type: 'perspective', perspective })} />
      )}
      {mayChange && <PersonaChoices notes={notes} talk={talk} onPersona={(persona) => give({ type: 'persona', persona })} />}
      {mayChange && <OnBehalfItem notes={notes} me={talk.me} onChange={(isOn) => give({ type: 'onBehalf', isOn })} />}
      {mayChange && notes.length === 0 && (
        <MenuItem icon={StickyNote} label={m.canvas_new_here()} onChoose={leaveFor(props.onStick, false)} />
      )}
      <ClipItems hasNotes={notes.length > 0} mayChange={mayChange} onClip={clip} />
      {mayChange && notes.length > 0 && (
        <>
          <MenuItem icon={MapPin} label={m.canvas_moveTo()} shortcut={keyTip('moveTo')} onChoose={leaveFor(props.onMove, true)} />
          <MenuItem
            icon={CopyPlus}
            label={m.canvas_duplicate()}
            shortcut={keyTip('duplicate')}
            onChoose={() => give({ type: 'duplicate' })}
          />
          <MenuItem icon={LayoutGrid} label={m.canvas_tidy()} shortcut={keyTip('tidy')} onChoose={() => give({ type: 'tidy' })} />
        </>
      )}
      {mayChange && <GroupItems notes={notes} talk={talk} onDialog={onDialog} onDone={() => onClose(true)} onPick={onPick} />}
      <VoteItem notes={notes} onDone={() => onClose(true)} />
      <PointItem notes={notes} onDone={() => onClose(true)} />
      <ConclusionItem notes={notes} talk={talk} onDialog={onDialog} />
      <NoteTalkItems notes={notes} talk={talk} onDialog={onDialog} onDone={() => onClose(true)} onPhase={onPhase} />
      {notes.length > 0 && <MenuItem icon={ListPlus} label={m.canvas_pick_more()} onChoose={leaveFor(props.onPickMore, true)} />}
      {notes.length > 0 && (
        <MenuItem
          icon={BoxSelect}
          label={m.canvas_select_cell()}
          shortcut={keyTip('selectCell')}
          onChoose={() => give({ type: 'selectCell' })}
        />
      )}
      <MenuItem
        icon={BoxSelect}
        label={m.canvas_select_all()}
        shortcut={keyTip('selectAll')}
        onChoose={() => give({ type: 'selectAll' })}
      />
      {mayChange && notes.length > 0 && (
        <MenuItem icon={Trash2} label={m.canvas_delete()} shortcut={keyTip('delete')} onChoose={() => give({ type: 'delete' })} />
      )}
    </FloatingMenu>
  );
}

interface ClipItemsProps {
  readonly hasNotes: boolean;
  readonly mayChange: boolean;
  readonly onClip: (action: 'copy' | 'cut' | 'paste') => void;
}

function ClipItems({ hasNotes, mayChange, onClip }: ClipItemsProps) {
  return (
    <>
      {hasNotes && mayChange && (
        <MenuItem icon={Scissors} label={m.canvas_cut()} shortcut={keyTip('cut')} onChoose={() => onClip('cut')} />
      )}
      {hasNotes && <MenuItem icon={Copy} label={m.canvas_copy()} shortcut={keyTip('copy')} onChoose={() => onClip('copy')} />}
      {mayChange && (
        <MenuItem icon={ClipboardPaste} label={m.canvas_paste()} shortcut={keyTip('paste')} onChoose={() => onClip('paste')} />
      )}
    </>
  );
}

function menuName(count: number): string {
  if (count === 0) return m.canvas_menu_board();
  return count === 1 ? m.canvas_menu_note() : m.canvas_menu_notes({ count });
}

const startOf = (part: MenuPart | undefined): string | undefined => part && `[${PART_ATTRIBUTE}="${part}"]`;

interface FaceChoiceProps extends Pick<NoteMenuProps, 'notes' | 'labels'> {
  readonly onValue: (value: EmotionValue) => void;
}

function FaceChoice({ notes, labels, onValue }: FaceChoiceProps) {
  const emotions = notes.filter(({ kind }) => kind === 'emotion');
  return (
    <MenuChoices label={labels.faces}>
      {FACE_VALUES.map((value) => (
        <MenuChoice
          key={value}
          label={labels.face[value]}
          isChosen={emotions.every((note) => note.value === value)}
          onChoose={() => onValue(value)}
        >
          <Face value={value} />
        </MenuChoice>
      ))}
    </MenuChoices>
  );
}

interface PerspectiveChoicesProps extends Pick<NoteMenuProps, 'notes'> {
  readonly onPerspective: (perspective: Perspective) => void;
}

function PerspectiveChoices({ notes, onPerspective }: PerspectiveChoicesProps) {
  return (
    <MenuChoices label={m.canvas_perspective()} part="colour" shortcut={keyTip('colour')}>
      {PERSPECTIVES.map((perspective) => (
        <MenuChoice
          key={perspective}
          label={perspectiveText(perspective)}
          isChosen={notes.every((note) => note.perspective === perspective)}
          onChoose={() => onPerspective(perspective)}
        >
          <PerspectiveSwatch perspective={perspective} />
        </MenuChoice>
      ))}
    </MenuChoices>
  );
}
