/**
 * As the `ref` of a part in which what is pressed goes by its own press: who works by keys would be at the top of the page again.
 * Where what had the focus is gone, and nothing else took it, the part itself has it, which needs a `tabIndex` of −1 and a name.
 */
export function keepFocus(part: HTMLElement | null): (() => void) | undefined {
  if (part === null) return undefined;
  let last: Element | null = null;
  const remember = ({ target }: FocusEvent) => {
    last = target instanceof Element && part.contains(target) ? target : null;
  };
  const watch = new MutationObserver(() => {
    if (last === null || last.isConnected || document.activeElement !== document.body) return;
    last = null;
    part.focus({ preventScroll: true });
  });
  document.addEventListener('focusin', remember);
  watch.observe(part, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', remember);
    watch.disconnect();
  };
}
