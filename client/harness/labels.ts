import type { CanvasLabels } from '../src/board/canvas/canvasLabels.ts';

/** Words for the harness alone; the product takes them from its message catalogue. */
export const labels: CanvasLabels = {
  board: 'Bord',
  keys: 'Pijltjes: naar een ander briefje.',
  bands: { emotion: 'Emoties', moment: 'Fasen', tip: 'Verbetertips' },
  toolBar: 'Gereedschap',
  tools: { select: 'Kiezen', hand: 'Bord verschuiven', moment: 'Wat gebeurt er', emotion: 'Emotie', tip: 'Verbetertip' },
  undo: 'Ongedaan maken',
  redo: 'Opnieuw',
  zoomBar: 'Zoomen',
  zoomIn: 'Groter',
  zoomOut: 'Kleiner',
  zoomFit: 'Alles in beeld',
  percent: (percent) => `${percent}%`,
  editor: () => 'Tekst van het briefje',
  counter: (used, max) => `${used} / ${max}`,
  faces: 'Hoe voelde het?',
  face: { [-2]: 'heel naar', [-1]: 'naar', 0: 'neutraal', 1: 'fijn', 2: 'heel fijn' },
  note: ({ text, lane, phase }) => `${text}. ${phase}, ${lane}.`,
  noFurtherNote: 'Geen briefje verder.',
};
