import type { NoteId } from '@samenreis/shared/base';
import type { EmotionValue } from '@samenreis/shared/board';
import type { NoteBox } from '@samenreis/shared/layout';
import { feelingText } from '../list/feelingText.ts';
import type { CanvasLabels, NoteDescription } from './canvasLabels.ts';
import type { Tool } from './tool.ts';

/** What somebody who cannot see the board must hear of what the keys did. */
export type BoardNews =
  /** The note the keys are at; null: there is none further. */
  | { readonly type: 'focused'; readonly box: NoteBox | null }
  | { readonly type: 'stuck'; readonly box: NoteBox }
  /** `count` notes, of which `box` is the last. */
  | { readonly type: 'moved'; readonly box: NoteBox; readonly count: number }
  | { readonly type: 'notMoved' }
  /** The feeling of a note that the keys changed. */
  | { readonly type: 'felt'; readonly note: NoteId; readonly value: EmotionValue }
  /** In words already. */
  | { readonly type: 'said'; readonly text: string }
  | { readonly type: 'undone' | 'redone' }
  | { readonly type: 'tool'; readonly tool: Tool };

export function newsText(news: BoardNews, labels: CanvasLabels, describe: (box: NoteBox) => NoteDescription): string {
  switch (news.type) {
    case 'focused':
      return news.box === null ? labels.noFurtherNote : labels.note(describe(news.box));
    case 'stuck':
      return labels.stuck(describe(news.box));
    case 'moved':
      return labels.moved(describe(news.box), news.count);
    case 'notMoved':
      return labels.notMoved;
    case 'felt':
      return feelingText(news.value);
    case 'said':
      return news.text;
    case 'undone':
      return labels.undone;
    case 'redone':
      return labels.redone;
    case 'tool':
      return labels.toolChosen(news.tool);
  }
}
