/**
 * Runs in the page: what a person can press, fill in or open there now, as `role: name`, each once; in a dialog that is open, what is
 * in it. A menu is no more than what its items stand in.
 */
export function controlsOf(): readonly string[] {
  const selector =
    'a[href], button, input, select, textarea, summary, [contenteditable=true], [role=button], [role=menuitem], [role=option], [tabindex="0"]:not([role=menu])';
  const within = document.querySelector('dialog[open]') ?? document.body;
  const nameOf = (element: HTMLElement): string => {
    const said = element.getAttribute('aria-label');
    if (said !== null) return said;
    const isField =
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;
    return (isField ? element.labels?.[0]?.textContent : element.textContent) ?? '';
  };
  const names = [...within.querySelectorAll<HTMLElement>(selector)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert]') === null)
    .map((element) => `${element.getAttribute('role') ?? element.tagName.toLowerCase()}: ${nameOf(element).trim()}`);
  return [...new Set(names)].sort();
}
