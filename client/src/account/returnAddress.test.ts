import { describe, expect, it } from 'vitest';
import { returnAddress } from './returnAddress.ts';

describe('the address after signing in', () => {
  it('U192 is the board that asked', () => {
    expect(returnAddress('bord=b00000000000000a')).toBe('/bord/b00000000000000a');
    expect(returnAddress('?bord=b00000000000000a&x=1')).toBe('/bord/b00000000000000a');
  });

  it.each([
    '',
    'bord=',
    'bord=//evil.example',
    'bord=https://evil.example',
    'bord=%2F%2Fevil.example',
    'bord=b00000000000000a/../../x',
    'bord=b00000000000000a%2F%2E%2E',
    'bord=javascript:alert(1)',
    'bord=\\\\evil.example',
    'bord=b00000000000000a%0A',
    'bord=x&bord=b00000000000000a',
    'next=https://evil.example',
    'return=/bord/b00000000000000a',
  ])('U192 is home for anything else: %s', (search) => {
    expect(returnAddress(search)).toBe('/');
  });
});
