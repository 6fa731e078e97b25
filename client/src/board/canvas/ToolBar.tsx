import type { NoteKind, Role } from '@samenreis/shared/board';
import { Hand, Lightbulb, type LucideIcon, MousePointer2, Redo2, Smile, StickyNote, Undo2 } from 'lucide-react';
import type { KeyName } from '../gestures/keyList.ts';
import { keyTip } from '../gestures/keyTip.ts';
import { BarButton } from './BarButton.tsx';
import type { CanvasLabels } from './canvasLabels.ts';
import { OVERLAY_ATTRIBUTE } from './inputSource.ts';
import { isNoteTool, type Tool } from './tool.ts';

interface ToolBarProps {
  readonly tool: Tool;
  readonly role: Role;
  readonly labels: CanvasLabels;
  /** The kinds of notes that the session asks for now; null: all. What it does not ask says so, and does nothing else. */
  readonly offered: ReadonlySet<NoteKind> | null;
  /** `byKey`: nobody is going to point at a place for a note. */
  readonly onToolChange: (tool: Tool, byKey: boolean) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const TOOLS: readonly (readonly [Tool, LucideIcon, KeyName])[] = [
  ['select', MousePointer2, 'select'],
  ['hand', Hand, 'hand'],
  ['moment', StickyNote, 'newMoment'],
  ['emotion', Smile, 'newEmotion'],
  ['tip', Lightbulb, 'newTip'],
];

/** The tools at the left of the board; who may only watch has no notes to stick and nothing to take back. */
export function ToolBar({ tool, role, labels, offered, onToolChange, undo, redo }: ToolBarProps) {
  const mayChange = role !== 'viewer';
  const shown = TOOLS.filter(([name]) => mayChange || name === 'select' || name === 'hand');
  return (
    <div
      className="tool-bar"
      role="toolbar"
      aria-orientation="vertical"
      aria-label={labels.toolBar}
      {...{ [OVERLAY_ATTRIBUTE]: '' }}
    >
      {shown.map(([name, Icon, key]) => (
        <BarButton
          key={name}
          icon={Icon}
          label={labels.tools[name]}
          shortcut={keyTip(key)}
          isPressed={name === tool}
          isOff={isNoteTool(name) && offered?.has(name) === false}
          offHint={labels.notAsked}
          onPress={(byKey) => onToolChange(name, byKey)}
        />
      ))}
      {mayChange && (
        <>
          <hr />
          <BarButton icon={Undo2} label={labels.undo} shortcut={keyTip('undo')} onPress={undo} />
          <BarButton icon={Redo2} label={labels.redo} shortcut={keyTip('redo')} onPress={redo} />
        </>
      )}
    </div>
  );
}
