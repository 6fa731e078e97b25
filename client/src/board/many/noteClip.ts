import type { ClusterId } from '@samenreis/shared/base';
import {
  type BoardSnapshot,
  CLUSTER_NAME_MAX,
  dividedText,
  NOTE_KINDS,
  type NoteKind,
  PERSPECTIVES,
  type Perspective,
} from '@samenreis/shared/board';
import type { BoardLayout, NoteBox } from '@samenreis/shared/layout';
import * as v from 'valibot';

const ID_MAX = 100;
/** People who write at once pass a note's bound together; far more than that is no note of ours. */
const CLIPPED_TEXT_MAX = 20_000;

const groupName = v.pipe(v.string(), v.maxLength(CLUSTER_NAME_MAX));

/** What a note takes along through the clipboard, to this board or another. */
const clippedNoteSchema = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(CLIPPED_TEXT_MAX)),
  kind: v.picklist(NOTE_KINDS),
  value: v.nullable(v.picklist([-2, -1, 0, 1, 2])),
  perspective: v.picklist(PERSPECTIVES),
  /** Ids, of use on a board that has them. */
  persona: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(ID_MAX))), null),
  linkTo: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(ID_MAX))), null),
  /** Phases to the right of the leftmost, and lanes below the topmost. */
  column: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
  row: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
  /** Left out where it was not written down for somebody else. */
  onBehalf: v.optional(v.literal(true)),
  /** The same key for notes of one group; it means nothing outside this clip. */
  group: v.optional(v.nullable(v.strictObject({ key: v.pipe(v.string(), v.maxLength(ID_MAX)), name: groupName })), null),
});
/** Far more than one paste may bring; whoever brings more is told so. */
const CLIPPED_MAX = 20_000;
const clipSchema = v.strictObject({ version: v.literal(1), notes: v.pipe(v.array(clippedNoteSchema), v.maxLength(CLIPPED_MAX)) });

export interface ClippedNote {
  readonly text: string;
  readonly kind: NoteKind;
  readonly value: -2 | -1 | 0 | 1 | 2 | null;
  readonly perspective: Perspective;
  readonly persona: string | null;
  readonly linkTo: string | null;
  readonly column: number;
  readonly row: number;
  readonly onBehalf?: true | undefined;
  readonly group: { readonly key: string; readonly name: string } | null;
}

const ATTRIBUTE = 'data-samenreis-notes';

/** In the order given, with how far they stand apart; what stands nowhere goes along with the leftmost and topmost. */
export function clipNotes(
  layout: BoardLayout,
  boxes: readonly NoteBox[],
  clusters: BoardSnapshot['clusters'],
): readonly ClippedNote[] {
  const columns = boxes.map((box) => layout.columns.findIndex(({ phase }) => phase.id === box.phase));
  const rows = boxes.map((box) => layout.lanes.findIndex(({ lane }) => lane.id === box.lane));
  const left = leastOf(columns);
  const top = leastOf(rows);
  return boxes.map(({ note: { text, kind, value, perspective, persona, linkTo, onBehalf, cluster } }, i) => ({
    text,
    kind,
    value,
    perspective,
    persona,
    linkTo,
    column: Math.max(0, (columns[i] ?? left) - left),
    row: Math.max(0, (rows[i] ?? top) - top),
    ...(onBehalf === null ? {} : { onBehalf }),
    group: groupOf(cluster, clusters),
  }));
}

/** @param places - -1 for what stands nowhere, which counts for nothing */
const leastOf = (places: readonly number[]): number =>
  places.reduce((least, place) => (place < 0 ? least : Math.min(least, place)), Number.POSITIVE_INFINITY);

/** What is longer than one person may write on a note goes on on the next. */
export function dividedClip(notes: readonly ClippedNote[]): readonly ClippedNote[] {
  return notes.flatMap((note) => {
    const parts = dividedText(note.text);
    return parts.length <= 1 ? [note] : parts.map((text) => ({ ...note, text }));
  });
}

function groupOf(cluster: ClusterId | null, clusters: BoardSnapshot['clusters']): ClippedNote['group'] {
  const name = cluster === null ? undefined : clusters.get(cluster)?.name;
  return cluster === null || name === undefined ? null : { key: cluster, name };
}

/** For other programs: a line a note. */
export function clipText(notes: readonly ClippedNote[]): string {
  return notes.map(({ text }) => text.replace(/\s*\n\s*/g, ' ')).join('\n');
}

/** For other programs a list; for a board of ours everything else besides. */
export function clipHtml(notes: readonly ClippedNote[]): string {
  const items = notes.map(({ text }) => `<li>${escaped(text)}</li>`).join('');
  return `<ul ${ATTRIBUTE}="${escaped(JSON.stringify({ version: 1, notes }))}">${items}</ul>`;
}

/** @returns null where the HTML holds no notes of ours, or none that can be read */
export function readClip(html: string): readonly ClippedNote[] | null {
  const data = new DOMParser().parseFromString(html, 'text/html').querySelector(`[${ATTRIBUTE}]`)?.getAttribute(ATTRIBUTE);
  if (data == null) return null;
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), clipSchema), data);
  return parsed.success ? parsed.output.notes : null;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
