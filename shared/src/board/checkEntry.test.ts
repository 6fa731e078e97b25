import { describe, expect, it } from 'vitest';
import { checkEntry, checkField } from './checkEntry.ts';
import { expectedContent, RECORD_SCHEMAS } from './recordSchemas.ts';
import { RECORD_ROOTS } from './roots.ts';

const author = 'p0123456789abcde';
const noteKey = `${author}_01J8ZQ4T7M9R2C5V6X8Y0A1B2C`;
const note = {
  id: noteKey,
  place: { lane: 'current', phase: 'phase-1', x: 8, y: 4, z: 1 },
  kind: 'emotion',
  perspective: 'client',
  value: -2,
  persona: null,
  author,
  createdAt: 1_700_000_000_000,
  text: 'Ik schaam me om hulp te vragen.',
};
const present = (record: Readonly<Record<string, unknown>>) => (field: string) => record[field];

describe('expectedContent', () => {
  it('B10 knows which content each path holds', () => {
    expect(expectedContent('notes', null)).toBe('map');
    expect(expectedContent('notes', 'text')).toBe('text');
    expect(expectedContent('notes', 'place')).toBe('value');
    expect(expectedContent('meta', null)).toBe('value');
    expect(expectedContent('curves', null)).toBe('value');
    expect(expectedContent('reactions', null)).toBe('value');
  });

  it('B10 knows no other path, whatever an object inherits', () => {
    for (const field of ['__proto__', 'constructor', 'toString', 'scene', ''])
      for (const root of RECORD_ROOTS) expect(expectedContent(root, field)).toBeNull();
    expect(expectedContent('phases', 'text')).toBeNull();
    expect(expectedContent('curves', 'value')).toBeNull();
    expect(expectedContent('__proto__', null)).toBeNull();
    expect(expectedContent('session', null)).toBeNull();
  });
});

describe('checkEntry', () => {
  it('B11 accepts a right note', () => {
    expect(checkEntry('notes', noteKey, note)).toBeNull();
    expect(checkEntry('notes', noteKey, { ...note, kind: 'tip', value: null })).toBeNull();
  });

  it.each([
    ['an absent entry', undefined, null],
    ['an extra field', { ...note, colour: 'red' }, 'colour'],
    ['a missing field', { ...note, persona: undefined }, 'persona'],
    ['another id than its key', { ...note, id: `${author}_01J8ZQ4T7M9R2C5V6X8Y0A1B2D` }, 'id'],
    ['an author other than in its key', { ...note, author: 'p0123456789abcdf' }, 'author'],
    ['an emotion without a value', { ...note, value: null }, 'value'],
    ['a tip with a value', { ...note, kind: 'tip' }, 'value'],
    ['a place outside the board', { ...note, place: { ...note.place, x: 1e9 } }, 'place'],
    ['a place with a stray part', { ...note, place: { ...note.place, w: 1 } }, 'place'],
    ['a control character', { ...note, text: 'a\u0007' }, 'text'],
  ])('B11 refuses %s', (_, json, field) => {
    expect(checkEntry('notes', noteKey, json)).toEqual({ rejection: 'invalid', field });
  });

  it('B12 says that a text is too long, and admits what several honest writers merge to', () => {
    expect(checkEntry('notes', noteKey, { ...note, text: 'x'.repeat(2_000) })).toBeNull();
    expect(checkEntry('notes', noteKey, { ...note, text: 'x'.repeat(2_001) })).toEqual({ rejection: 'textTooLong', field: 'text' });
  });

  it('B11 checks single values by their key', () => {
    const reaction = `${noteKey}|${author}`;
    expect(checkEntry('reactions', reaction, { kind: 'heart' })).toBeNull();
    expect(checkEntry('reactions', noteKey, { kind: 'heart' })).toEqual({ rejection: 'invalid', field: null });
    expect(checkEntry('reactions', reaction, { kind: 'thumb' })).toEqual({ rejection: 'invalid', field: 'kind' });
    expect(checkEntry('curves', 'current|ans|phase-1', { value: -1.5, source: 'hand' })).toBeNull();
    expect(checkEntry('curves', 'current|ans', { value: -1, source: 'hand' })).toEqual({ rejection: 'invalid', field: null });
    expect(checkEntry('curves', 'current|ans|phase-1', { value: 3, source: 'hand' })).toEqual({
      rejection: 'invalid',
      field: 'value',
    });
    expect(checkEntry('meta', 'title', 'Wmo')).toBeNull();
    expect(checkEntry('meta', 'title', '')).toEqual({ rejection: 'invalid', field: null });
    expect(checkEntry('meta', '__proto__', {})).toEqual({ rejection: 'invalid', field: null });
    expect(checkEntry('meta', 'secret', 1)).toEqual({ rejection: 'invalid', field: null });
  });
});

describe('checkField', () => {
  it('B11 decides a single field as the whole entry would', () => {
    const changes: readonly (readonly [string, unknown])[] = [
      ['place', { lane: 'desired', phase: 'phase-2', x: 0, y: 0, z: 0 }],
      ['place', null],
      ['value', 1],
      ['value', null],
      ['kind', 'tip'],
      ['id', 'other'],
      ['author', 'p0123456789abcdf'],
      ['persona', 'ans'],
      ['persona', undefined],
      ['text', 'x'.repeat(2_001)],
      ['colour', 'red'],
      ['__proto__', {}],
    ];
    for (const [field, value] of changes) {
      const changed = Object.defineProperty({ ...note }, field, { value, enumerable: true, configurable: true });
      expect(checkField('notes', noteKey, field, value, present(note))?.rejection, field).toBe(
        checkEntry('notes', noteKey, changed)?.rejection,
      );
    }
  });

  it('B11 refuses a field where the root holds single values', () => {
    expect(checkField('curves', 'current|ans|phase-1', 'value', 1, () => undefined)).toEqual({
      rejection: 'invalid',
      field: 'value',
    });
  });

  it('every record schema has an id, which the key must equal', () => {
    for (const root of RECORD_ROOTS) expect(Object.hasOwn(RECORD_SCHEMAS[root].entries, 'id')).toBe(true);
  });
});
