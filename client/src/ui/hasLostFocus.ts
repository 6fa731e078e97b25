/**
 * Whether the page changed under somebody who was using it: what had the focus is gone. A page just opened keeps it at its
 * beginning, where the skip link is.
 */
export function hasLostFocus(): boolean {
  return document.activeElement === document.body && navigator.userActivation?.hasBeenActive !== false;
}
