import { m } from '../../../i18n/messages.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { KEY_LIST, type KeyGroup, type KeyLine, type KeyName } from '../../gestures/keyList.ts';

interface KeySheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const GROUPS: readonly KeyGroup[] = ['notes', 'many', 'board'];

/** All keys of the board. */
export function KeySheet({ isOpen, onClose }: KeySheetProps) {
  return (
    <Dialog title={m.canvas_keys_title()} isOpen={isOpen} onClose={onClose}>
      <div className="key-sheet">
        {GROUPS.map((group) => (
          <table key={group}>
            <caption>{groupText(group)}</caption>
            <tbody>
              {KEY_LIST[group].map((line) => (
                <KeyRow key={line.name} line={line} />
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </Dialog>
  );
}

function KeyRow({ line: { name, ways } }: { readonly line: KeyLine }) {
  return (
    <tr>
      <th scope="row">{keyText(name)}</th>
      <td>
        {ways.map((keys) => (
          <span key={keys.join('+')} className="key-way">
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </span>
        ))}
      </td>
    </tr>
  );
}

function groupText(group: KeyGroup): string {
  return { notes: m.canvas_keys_notes, many: m.canvas_keys_many, board: m.canvas_keys_board }[group]();
}

function keyText(name: KeyName): string {
  return {
    go: m.canvas_key_go,
    edges: m.canvas_key_edges,
    newMoment: m.canvas_tool_moment,
    newEmotion: m.canvas_tool_emotion,
    newTip: m.canvas_tool_tip,
    write: m.canvas_menu_write,
    nudge: m.canvas_key_nudge,
    toCell: m.canvas_key_to_cell,
    value: m.canvas_key_value,
    comments: m.comment_open,
    group: m.group_key,
    ungroup: m.group_leave,
    menu: m.canvas_key_menu,
    delete: m.canvas_delete,
    selectAll: m.canvas_select_all,
    selectCell: m.canvas_select_cell,
    duplicate: m.canvas_duplicate,
    tidy: m.canvas_tidy,
    moveTo: m.canvas_moveTo,
    cut: m.canvas_cut,
    copy: m.canvas_copy,
    paste: m.canvas_paste,
    escape: m.canvas_let_go,
    undo: m.canvas_undo,
    redo: m.canvas_redo,
    select: m.canvas_tool_select,
    hand: m.canvas_tool_hand,
    find: m.find_title,
    zoom: m.canvas_key_zoom,
    zoomFit: m.canvas_zoom_fit,
    zoomActual: m.canvas_key_actual,
    fitPhase: m.minimap_fitPhase,
    fitLane: m.minimap_fitLane,
    help: m.canvas_keys_title,
  }[name]();
}
