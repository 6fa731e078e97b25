import { demoBoard } from '@samenreis/shared/board';
import { describe, expect, it } from 'vitest';
import { ageIn, personaChange, personaFields } from './personaFields.ts';

const [ans] = demoBoard(0).personas;
if (ans === undefined) throw new Error('the demo has personas');
const before = { ...personaFields(ans), name: ans.name };

describe('personaChange', () => {
  it('U115 sends what was changed alone, so that what another writes meanwhile stays', () => {
    expect(personaChange(ans.id, before, before)).toBeNull();
    expect(personaChange(ans.id, before, { ...before, quote: 'Ik wil naar buiten.' })).toEqual({
      type: 'editPersona',
      persona: ans.id,
      quote: 'Ik wil naar buiten.',
    });
    expect(personaChange(ans.id, before, { ...before, age: '', name: 'Anna' })).toEqual({
      type: 'editPersona',
      persona: ans.id,
      name: 'Anna',
      age: null,
    });
  });
});

describe('ageIn', () => {
  it.each([
    ['', null],
    [' 78 ', 78],
    ['0', 0],
    ['121', undefined],
    ['-1', undefined],
    ['7,5', undefined],
    ['oud', undefined],
  ])('U115 reads %j as %j', (text, age) => {
    expect(ageIn(text)).toBe(age);
  });
});
