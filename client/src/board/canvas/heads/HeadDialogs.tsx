import { m } from '../../../i18n/messages.ts';
import { phaseTitle } from '../../../i18n/phaseTitle.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Paragraph } from '../../../ui/Paragraph.tsx';
import { aboutPhase } from '../../phaseFacts.ts';
import { CurveDialog } from '../../structure/CurveDialog.tsx';
import { LaneForm } from '../../structure/LaneForm.tsx';
import { LanesDialog } from '../../structure/LanesDialog.tsx';
import { LiveStructureTools } from '../../structure/LiveStructureTools.tsx';
import { PhaseForm } from '../../structure/PhaseForm.tsx';
import { PhasesDialog } from '../../structure/PhasesDialog.tsx';
import type { StructurePorts } from '../../structure/structurePorts.ts';
import { useStructureTools } from '../../structure/structureTools.ts';
import type { BoardSource } from '../boardCanvasProps.ts';
import type { HeadOverlay } from './headTools.ts';

interface HeadDialogsProps {
  readonly overlay: HeadOverlay;
  readonly source: BoardSource;
  readonly structure: StructurePorts;
  readonly onClose: () => void;
}

/** The dialogs for phases, journeys and curves: those of the list. */
export function HeadDialogs({ source, structure, overlay, onClose }: HeadDialogsProps) {
  return (
    <LiveStructureTools source={source} structure={structure}>
      <OpenDialog overlay={overlay} onClose={onClose} />
    </LiveStructureTools>
  );
}

function OpenDialog({ overlay, onClose }: Pick<HeadDialogsProps, 'overlay' | 'onClose'>) {
  const { snapshot } = useStructureTools();
  switch (overlay.type) {
    case 'phases':
      return <PhasesDialog onClose={onClose} />;
    case 'lanes':
      return <LanesDialog onClose={onClose} />;
    case 'curve':
      return <CurveDialog phase={overlay.phase} lane={overlay.lane} onClose={onClose} />;
    case 'describePhase': {
      const phase = snapshot.phases.find(({ id }) => id === overlay.phase);
      return phase === undefined ? null : (
        <Dialog title={m.heads_describeTitle({ name: phase.name })} startsAt="field" isOpen onClose={onClose}>
          <PhaseForm phase={phase} onDone={onClose} />
        </Dialog>
      );
    }
    case 'aboutPhase': {
      const at = snapshot.phases.filter(({ archived }) => !archived).findIndex(({ id }) => id === overlay.phase);
      const phase = snapshot.phases.find(({ id }) => id === overlay.phase);
      const lines = phase === undefined ? [] : aboutPhase(phase);
      return phase === undefined ? null : (
        <Dialog title={phaseTitle(at + 1, phase.name)} isOpen onClose={onClose}>
          {(lines.length === 0 ? [m.heads_nothingKnown()] : lines).map((line) => (
            <Paragraph key={line}>{line}</Paragraph>
          ))}
        </Dialog>
      );
    }
    case 'describeLane': {
      const lane = snapshot.lanes.find(({ id }) => id === overlay.lane);
      return lane === undefined ? null : (
        <Dialog title={m.heads_describeTitle({ name: lane.name })} startsAt="field" isOpen onClose={onClose}>
          <LaneForm lane={lane} onDone={onClose} />
        </Dialog>
      );
    }
    default:
      return null;
  }
}
