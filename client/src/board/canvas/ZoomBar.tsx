import { Keyboard, Minus, Plus, Search } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { m } from '../../i18n/messages.ts';
import { keyTip } from '../gestures/keyTip.ts';
import { useShownKey } from '../letterKeys.ts';
import { BarButton } from './BarButton.tsx';
import type { BoardSource } from './boardCanvasProps.ts';
import type { BoardModel } from './boardModel.ts';
import { ZOOM_STEP } from './camera.ts';
import type { CanvasLabels } from './canvasLabels.ts';
import { FitMenu } from './FitMenu.tsx';
import { type BoardPart, rectOfPart } from './fitPart.ts';
import { OVERLAY_ATTRIBUTE } from './inputSource.ts';
import type { ViewStore } from './viewStore.ts';

interface ZoomBarProps {
  readonly view: ViewStore;
  readonly labels: CanvasLabels;
  readonly source: BoardSource;
  readonly model: BoardModel;
  readonly onFind: () => void;
  /** The list of all keys. */
  readonly onHelp: () => void;
}

/** Smaller, larger, 100 % and everything in view, at the left bottom of the board. */
export function ZoomBar({ view, source, model, labels, onFind, onHelp }: ZoomBarProps) {
  const percent = useSyncExternalStore(view.subscribe, () => Math.round(view.camera().scale * 100));
  function handleFit(part: BoardPart): void {
    const rect = rectOfPart(model.layout(), part);
    if (rect !== null) view.fitTo(rect);
  }

  const steps = (percentName: string, fitName: string) => (
    <>
      <BarButton icon={Minus} label={labels.zoomOut} shortcut={keyTip('zoom', 1)} onPress={() => view.zoomMiddle(1 / ZOOM_STEP)} />
      <BarText className={percentName} tip={m.canvas_key_actual()} shortcut={keyTip('zoomActual')} onPress={() => view.zoomTo(1)}>
        {labels.percent(percent)}
      </BarText>
      <BarButton icon={Plus} label={labels.zoomIn} shortcut={keyTip('zoom')} onPress={() => view.zoomMiddle(ZOOM_STEP)} />
      <BarText className={fitName} tip={labels.zoomFit} shortcut={keyTip('zoomFit')} onPress={view.fit}>
        {labels.zoomFit}
      </BarText>
    </>
  );

  return (
    <div className="zoom-bar" role="toolbar" aria-label={labels.zoomBar} {...{ [OVERLAY_ATTRIBUTE]: '' }}>
      <div className="zoom-steps zoom-wide">{steps('zoom-percent', 'zoom-fit')}</div>
      <FitMenu source={source} onFit={handleFit}>
        {steps('fit-percent', 'fit-all')}
      </FitMenu>
      <BarButton icon={Search} label={m.find_title()} shortcut={keyTip('find')} onPress={onFind} />
      <BarButton icon={Keyboard} label={m.canvas_keys_title()} shortcut={keyTip('help')} onPress={onHelp} />
    </div>
  );
}

interface BarTextProps {
  readonly className: string;
  readonly tip: string;
  readonly shortcut: string;
  readonly onPress: () => void;
  readonly children: string;
}

/** A button of the bar that says in words what it does. */
function BarText({ className, tip, shortcut, onPress, children }: BarTextProps) {
  const shown = useShownKey(shortcut);
  return (
    <button
      type="button"
      className={`bar-text ${className}`}
      aria-keyshortcuts={shown}
      title={shown === undefined ? tip : `${tip} (${shown})`}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
