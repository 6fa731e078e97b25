import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LaneId, PhaseId } from '../base/index.ts';
import { can } from './commands/executeCommand.ts';
import { ADD_NOTES_MAX } from './commands/noteCommands.ts';
import { PASTED_TEXT_MAX, parsePastedText } from './pastedText.ts';
import { NOTE_TEXT_MAX } from './records/note.ts';
import { propertyRun } from './testing/propertyRun.ts';
import { facilitator, testBoard } from './testing/testBoard.ts';

const texts = (clipboard: string) => parsePastedText(clipboard).notes.map(({ text }) => text);

describe('parsePastedText', () => {
  it('B41 makes one note of each line that holds something', () => {
    expect(texts(' Ik wacht \r\n\r\n\tIk bel\rHé 😀\u2028“Nee”\n')).toEqual(['Ik wacht', 'Ik bel', 'Hé 😀', '“Nee”']);
    expect(parsePastedText(' \n\t\n')).toEqual({ notes: [], found: 0, columns: 1, divided: 0, isCutOff: false });
  });

  it('B41 lays the columns of a spreadsheet beside each other', () => {
    const { notes, columns } = parsePastedText('Brief\t\tLoket\nMail\t"twee\nregels met ""ja"""\t"Nee", zei ze\n');
    expect(columns).toBe(3);
    expect(notes).toEqual([
      { text: 'Brief', column: 0 },
      { text: 'Loket', column: 2 },
      { text: 'Mail', column: 0 },
      { text: 'twee\nregels met "ja"', column: 1 },
      { text: '"Nee", zei ze', column: 2 },
    ]);
    expect(texts('"Ik wacht."\n"Open')).toEqual(['"Ik wacht."', '"Open']);
  });

  it('B41 goes on in a following note where a line is too long, between words and never within a character', () => {
    const long = 'woord '.repeat(200).trim();
    const { notes, divided } = parsePastedText(long);
    expect(divided).toBe(1);
    expect(notes.map(({ text }) => text).join(' ')).toBe(long);
    expect(texts(`${'x'.repeat(499)}😀y`)).toEqual(['x'.repeat(499), '😀y']);
  });

  it('B41 drops what nobody can read', () => {
    expect(texts('\uFEFFa\u0000b\u0007c\uFFFD\uD800\u0085\n\u0001\u0002')).toEqual(['abc']);
  });

  it('B41 says how many of too many fit, and stops at a megabyte', () => {
    const many = parsePastedText('regel\n'.repeat(5_000));
    expect(many).toMatchObject({ found: 5_000, isCutOff: false });
    expect(many.notes).toHaveLength(ADD_NOTES_MAX);
    expect(parsePastedText('x'.repeat(PASTED_TEXT_MAX + 1))).toMatchObject({
      found: PASTED_TEXT_MAX / NOTE_TEXT_MAX,
      isCutOff: true,
    });
  });

  it('B41 gives notes that a board takes, whatever was pasted', () => {
    const character = fc.oneof(
      fc.constantFrom('\t', '\n', '\r', '"', ' ', '\u0000', '\uD800', '😀'),
      fc.string({ unit: 'binary' }),
    );
    const { doc } = testBoard();
    const lane = 'current' as LaneId;
    const phase = 'phase-1' as PhaseId;
    fc.assert(
      fc.property(fc.array(character, { maxLength: 300 }), (pieces) => {
        const { notes } = parsePastedText(pieces.join(''));
        if (notes.length === 0) return;
        const spot = { lane, phase, x: 6, y: 14, kind: 'moment', perspective: 'client' } as const;
        const added = notes.map(({ text }) => ({ ...spot, text }));
        expect(can(doc, facilitator, { type: 'addNotes', notes: added })).toBeNull();
      }),
      propertyRun(60),
    );
  });
});
