import './curve.css';
import { EVERYONE } from '@samenreis/shared/board';
import type { ColumnBox, LaneBox } from '@samenreis/shared/layout';
import { useMemo, useSyncExternalStore } from 'react';
import { lazyDialog } from '../../lazyDialog.tsx';
import type { BoardSource } from '../boardCanvasProps.ts';
import type { HeadOverlay, HeadTools } from '../heads/headTools.ts';
import { CurveBadges } from './CurveBadges.tsx';
import { PointMenu, WhoseCurves, WhoseMenu } from './CurveMenus.tsx';
import { CurvePoints } from './CurvePoints.tsx';

const CurveLegend = lazyDialog(() => import('./CurveLegend.tsx').then((part) => part.CurveLegend));

interface BoardCurvesProps {
  readonly tools: HeadTools;
  readonly source: BoardSource;
  readonly lanes: readonly LaneBox[];
  readonly columns: readonly ColumnBox[];
  readonly mayChange: boolean;
}

/** Which personas there are, and whose curve is chosen on this screen. */
function usePersonas({ tools, source }: Pick<BoardCurvesProps, 'tools' | 'source'>) {
  const { curves } = tools.model;
  const all = useSyncExternalStore(source.subscribe, () => source.snapshot().personas);
  const chosen = useSyncExternalStore(curves.subscribe, () => curves.chosen(source.snapshot()));
  const there = useMemo(() => all.filter(({ archived }) => !archived), [all]);
  return { there, chosen };
}

/** What lies over the emotion curves: their values to take hold of, whose are shown, and what they tell. */
export function BoardCurves({ tools, source, lanes, columns, mayChange }: BoardCurvesProps) {
  const personas = usePersonas({ tools, source });
  return (
    <>
      <CurveBadges
        onExplain={() => tools.open({ type: 'curveLegend' })}
        snapshot={source.snapshot}
        lanes={lanes}
        columns={columns}
        persona={personas.chosen}
      />
      {mayChange &&
        lanes.map((box) => (
          <CurvePoints
            key={box.lane.id}
            tools={tools}
            box={box}
            columns={columns}
            personas={personas.there}
            chosen={personas.chosen}
          />
        ))}
      <WhoseCurves
        tools={tools}
        lanes={lanes}
        hasChoice={personas.there.length > 1}
        chosen={personas.there.find(({ id }) => id === personas.chosen) ?? null}
      />
    </>
  );
}

interface CurveOverlaysProps extends Omit<BoardCurvesProps, 'columns' | 'mayChange'> {
  readonly overlay: HeadOverlay | null;
}

/** The menu of a curve that is open, if any. */
export function CurveOverlays({ tools, source, lanes, overlay }: CurveOverlaysProps) {
  const { there, chosen } = usePersonas({ tools, source });
  if (overlay?.type === 'curveLegend') return <CurveLegend isOpen onClose={() => tools.open(null)} />;
  if (overlay?.type === 'curveMenu')
    return <WhoseMenu tools={tools} lane={overlay.lane} at={overlay.at} personas={there} chosen={chosen} />;
  if (overlay?.type !== 'pointMenu') return null;
  const curve = lanes
    .find(({ lane }) => lane.id === overlay.lane)
    ?.curves.find(({ persona }) => (persona ?? EVERYONE) === overlay.persona);
  const isSet = curve?.points.find(({ phase }) => phase === overlay.phase)?.isSet ?? false;
  const { lane, persona, phase, at } = overlay;
  return <PointMenu tools={tools} lane={lane} persona={persona} phase={phase} at={at} isSet={isSet} />;
}
