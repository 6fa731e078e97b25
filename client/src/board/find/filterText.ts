import type { ParticipantId } from '@samenreis/shared/base';
import { type BoardSnapshot, NOTE_KINDS, type NoteFilter, PERSPECTIVES } from '@samenreis/shared/board';
import { m } from '../../i18n/messages.ts';
import { perspectiveText } from '../../i18n/perspectiveText.ts';
import { kindText } from '../list/kindText.ts';

interface Known extends Pick<BoardSnapshot, 'lanes' | 'personas'> {
  readonly me: ParticipantId;
  readonly names: (participant: ParticipantId) => string;
}

/** What is looked for, in the words of the chips: "“wachten” · Tip · Van mij". */
export function filterText(filter: NoteFilter, { lanes, personas, me, names }: Known): string {
  const words = [
    filter.text.trim() === '' ? null : `“${filter.text.trim()}”`,
    ...NOTE_KINDS.filter((kind) => filter.kinds.has(kind)).map(kindText),
    ...[...filter.authors].map((author) => (author === me ? m.find_mine() : names(author))),
    ...lanes.filter(({ id }) => filter.lanes.has(id)).map(({ name }) => name),
    ...PERSPECTIVES.filter((one) => filter.perspectives.has(one)).map(perspectiveText),
    ...personas.filter(({ id }) => filter.personas.has(id)).map(({ name }) => name),
    filter.personas.has(null) ? m.find_noPersona() : null,
  ];
  return words.filter((word) => word !== null).join(' · ');
}
