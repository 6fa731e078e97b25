import type { BoardTheme } from '@samenreis/shared/layout';
import { boardColours } from './boardColours.ts';

/** What a person may switch while the board is open; the theme class answers with other colours. */
const WISHES = ['(forced-colors: active)', '(prefers-contrast: more)', '(prefers-color-scheme: dark)'];

/** The colours that the page gives the board now, and again when a person switches to high contrast. */
export function followColours(element: HTMLElement, onChange: () => void): { readonly theme: () => BoardTheme; stop(): void } {
  let colours = readColours(element);
  const wishes = WISHES.map((wish) => window.matchMedia(wish));
  function handleChange(): void {
    colours = readColours(element);
    onChange();
  }
  for (const wish of wishes) wish.addEventListener('change', handleChange);
  return {
    theme: () => colours,
    stop() {
      for (const wish of wishes) wish.removeEventListener('change', handleChange);
    },
  };
}

/** Colours that a canvas takes as they are written. */
const PLAIN = /^(?:#[\da-f]{3,8}|rgb\([\d\s./%,]+\))$/i;

function readColours(element: HTMLElement): BoardTheme {
  const style = getComputedStyle(element);
  const probe = document.createElement('span');
  // Else the browser would answer with its own text colour, whatever is asked.
  probe.style.setProperty('forced-color-adjust', 'none');
  element.append(probe);
  const colours = boardColours((token) => {
    const value = style.getPropertyValue(token).trim();
    if (value === '' || PLAIN.test(value)) return value || null;
    // Colours of the system, mixed ones and such: the browser says what they come to here.
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return colours;
}
