/** Whether somebody is in the middle of something that a screen which moves by itself would spoil: writing, choosing, carrying. */
export interface BusyWatch {
  isBusy(): boolean;
  stop(): void;
}

const NOT_TYPED_IN = new Set(['button', 'checkbox', 'radio', 'range', 'submit', 'file', 'color']);

export function watchBusy(page: Document): BusyWatch {
  const held = new Set<number>();
  const off = new AbortController();
  const listen = (type: 'pointerdown' | 'pointerup' | 'pointercancel', take: (pointer: number) => void) =>
    page.addEventListener(type, ({ pointerId }) => take(pointerId), { capture: true, signal: off.signal });
  listen('pointerdown', (pointer) => held.add(pointer));
  listen('pointerup', (pointer) => held.delete(pointer));
  listen('pointercancel', (pointer) => held.delete(pointer));
  return {
    isBusy: () => held.size > 0 || isTypedIn(page.activeElement) || page.querySelector('dialog[open], [role="menu"]') !== null,
    stop: () => off.abort(),
  };
}

function isTypedIn(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return !NOT_TYPED_IN.has(element.type);
  return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}
