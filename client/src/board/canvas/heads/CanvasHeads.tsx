import './heads.css';
import './headAdd.css';
import './headMarks.css';
import './headPills.css';
import type { LaneId, NoteId, PhaseId } from '@samenreis/shared/base';
import { type RefObject, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { m } from '../../../i18n/messages.ts';
import { lateParts } from '../../lateParts.ts';
import { lazyPart } from '../../lazyDialog.tsx';
import { usePointing } from '../../leading/pointAt.ts';
import type { StructurePorts } from '../../structure/structurePorts.ts';
import { UnplacedTray } from '../../tray/UnplacedTray.tsx';
import type { BoardCanvasProps } from '../boardCanvasProps.ts';
import type { BoardModel } from '../boardModel.ts';
import { BoardCurves, CurveOverlays } from '../curve/BoardCurves.tsx';
import { EmptyBoard } from '../EmptyBoard.tsx';
import type { ViewStore } from '../viewStore.ts';
import type { Frames } from './frames.ts';
import { HeadDialogs } from './HeadDialogs.tsx';
import type { HeadOverlay, HeadTools } from './headTools.ts';
import { LaneHeads } from './LaneHeads.tsx';
import { LaneMenu } from './LaneMenu.tsx';
import { LockSigns } from './LockSigns.tsx';
import { PhaseHeads } from './PhaseHeads.tsx';
import { PhaseMenu } from './PhaseMenu.tsx';
import { PhaseReading } from './PhaseReading.tsx';
import { PointedHere, PointedMenu } from './PointedHere.tsx';
import { useHeadLayer } from './useHeadLayer.ts';

const LeadingOnCanvas = lazyPart(() => lateParts.leading().then((part) => part.LeadingOnCanvas));
/** It was told that it could not be fetched; who points again asks for it again. */
const noPart = () => undefined;

interface CanvasHeadsProps extends Pick<BoardCanvasProps, 'source' | 'onLostText' | 'selection'> {
  /** Without it nothing of this can be changed, and there are no heads to press. */
  readonly structure?: StructurePorts;
  readonly board: RefObject<HTMLElement | null>;
  readonly model: BoardModel;
  readonly view: ViewStore;
  readonly frames: Frames;
}

/** What lies over the heads of phases and journeys: all that may be done there, and for everybody why something may not. */
export function CanvasHeads({ structure, ...props }: CanvasHeadsProps) {
  return structure === undefined ? null : <Heads structure={structure} {...props} />;
}

function Heads({ source, structure, board, model, view, frames, onLostText, selection }: Required<CanvasHeadsProps>) {
  const { layer, row, world } = useHeadLayer({ board, model, view, frames });
  const columns = useSyncExternalStore(frames.subscribe, () => model.layout().columns);
  const lanes = useSyncExternalStore(frames.subscribe, () => model.layout().lanes);
  const [overlay, setOverlay] = useState<HeadOverlay | null>(null);
  const [fresh, setFresh] = useState<{ readonly id: PhaseId } | null>(null);
  const [freshLane, setFreshLane] = useState<{ readonly id: LaneId } | null>(null);
  const pointing = usePointing();
  const opener = useRef<Element | null>(null);
  const tools = useMemo<HeadTools>(
    () => ({
      structure,
      model,
      view,
      onLostText,
      board: () => board.current,
      layer: () => layer.current,
      open(next) {
        if (next !== null) opener.current = document.activeElement;
        setOverlay(next);
      },
      opener: () => whatOpened(opener.current, layer.current),
    }),
    [structure, model, view, onLostText, board, layer],
  );
  const calm = useMemo(() => window.matchMedia('(prefers-reduced-motion: reduce)'), []);
  const refusal = structure.can({ type: 'addPhase', name: m.heads_newPhase() });
  // A board that is full can be changed, and told so where it can hold no more.
  const mayChange = refusal === null || refusal === 'boardFull';

  function handleAdd(before: PhaseId | null): void {
    const made = structure.run({ type: 'addPhase', name: m.heads_newPhase(), before })?.created[0];
    if (made === undefined) return;
    setFresh({ id: made as PhaseId }); // addPhase makes one phase and names it
    model.catchUp();
    const added = model.layout().columns.find(({ phase }) => phase.id === made);
    // The next one is added beside it.
    if (added !== undefined) view.followTo(added.header, calm.matches);
  }

  function handleNote(note: NoteId): void {
    const box = model.layout().notes.get(note);
    board.current?.focus({ preventScroll: true });
    selection.set(new Set([note]));
    if (box !== undefined) view.reveal(box.rect);
  }

  return (
    <div ref={layer} className="board-heads">
      <div ref={row} className="board-heads-row">
        {mayChange ? (
          <PhaseHeads tools={tools} columns={columns} startX={model.layout().header.x + 180} fresh={fresh} onAdd={handleAdd} />
        ) : (
          <PhaseReading tools={tools} columns={columns} />
        )}
        <PointedHere tools={tools} frames={frames} columns={columns} />
      </div>
      <div ref={world} className="board-heads-world">
        {mayChange && <LaneHeads tools={tools} lanes={lanes} fresh={freshLane} />}
        <LeadingOnCanvas
          isOpen={pointing.at !== null || pointing.show !== null}
          onClose={noPart}
          model={model}
          view={view}
          frames={frames}
          pointing={pointing}
        />
        <LockSigns tools={tools} lanes={lanes} />
        <BoardCurves tools={tools} source={source} lanes={lanes} columns={columns} mayChange={mayChange} />
      </div>
      {(columns.length === 0 || lanes.length === 0) && (
        <EmptyBoard
          hasPhases={columns.length > 0}
          hasLanes={lanes.length > 0}
          mayChange={mayChange}
          onAddPhase={() => handleAdd(null)}
          onAddLane={() => setOverlay({ type: 'lanes' })}
        />
      )}
      {overlay?.type === 'phaseMenu' && (
        <PhaseMenu
          tools={tools}
          columns={columns}
          phase={overlay.phase}
          at={overlay.at}
          onAdd={handleAdd}
          onRename={(id) => setFresh({ id })}
        />
      )}
      {overlay?.type === 'laneMenu' && (
        <LaneMenu tools={tools} lanes={lanes} lane={overlay.lane} at={overlay.at} onRename={(id) => setFreshLane({ id })} />
      )}
      {overlay?.type === 'pointedMenu' && <PointedMenu tools={tools} phase={overlay.phase} at={overlay.at} onNote={handleNote} />}
      <CurveOverlays tools={tools} source={source} lanes={lanes} overlay={overlay} />
      <UnplacedTray source={source} tools={tools} />
      {overlay !== null && <HeadDialogs overlay={overlay} source={source} structure={structure} onClose={() => setOverlay(null)} />}
    </div>
  );
}

/** A button of this layer that is still there. */
function whatOpened(element: Element | null, layer: Element | null): HTMLElement | null {
  return element instanceof HTMLElement && element !== layer && layer?.contains(element) === true ? element : null;
}
