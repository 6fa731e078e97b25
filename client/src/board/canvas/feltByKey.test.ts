import type { NoteId } from '@samenreis/shared/base';
import { describe, expect, it } from 'vitest';
import { createFeltByKey } from './feltByKey.ts';

const note = 'pa' as NoteId; // only handed through

describe('what a key made a note feel', () => {
  it('C226 is shown for a while, anew with each key, and not beside the next note', () => {
    const felt = createFeltByKey();
    felt.note({ type: 'felt', note, value: 1 });
    expect(felt.at(1_000)?.value).toBe(1);
    expect(felt.at(2_400)?.value).toBe(1);
    felt.note({ type: 'felt', note, value: 2 });
    expect(felt.at(2_450)?.value).toBe(2);
    expect(felt.at(3_900)?.value).toBe(2);
    expect(felt.at(3_950)).toBeNull();
    felt.note({ type: 'felt', note, value: 1 });
    felt.note({ type: 'focused', box: null });
    expect(felt.at(4_000)).toBeNull();
  });
});
