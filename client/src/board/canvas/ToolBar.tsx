import type { NoteKind } from '@samenreis/shared/board';
import { Hand, Lightbulb, type LucideIcon, MousePointer2, Redo2, Smile, StickyNote, Undo2 } from 'lucide-react';
import type { KeyName } from '../gestures/keyList.ts';
import { keyTip } from '../gestures/keyTip.ts';
import { BarButton } from './BarButton.tsx';
import type { BoardCanvasProps } from './boardCanvasProps.ts';
import { OVERLAY_ATTRIBUTE } from './inputSource.ts';
import { isNoteTool, type Tool } from './tool.ts';

interface ToolBarProps {
  readonly ports: Pick<BoardCanvasProps, 'tool' | 'me' | 'labels' | 'onRejected'> & {
    readonly isReadOnly?: boolean;
    /** The kinds of notes that the session asks for now; null or left out: all. What it does not ask says so, and does nothing else. */
    readonly offered?: ReadonlySet<NoteKind> | null;
  };
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
export function ToolBar({ ports, onToolChange, undo, redo }: ToolBarProps) {
  const { tool, me, labels, isReadOnly, offered } = ports;
  const mayChange = me.role !== 'viewer' && isReadOnly !== true;
  const isOff = (name: Tool) => isNoteTool(name) && offered?.has(name) === false;
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
          isOff={isOff(name)}
          offHint={labels.notAsked}
          onPress={(byKey) => (isOff(name) ? ports.onRejected('notAskedNow') : onToolChange(name, byKey))}
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
