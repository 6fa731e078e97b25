/** Between the bar at the bottom and the button that adds a journey, in CSS pixels. */
const GAP = 8;

/** Moves the button that adds a journey out from under the bar at the left bottom, which would cover it where the board ends there. */
export function dodgeBar(world: HTMLElement): void {
  const add = world.querySelector<HTMLElement>('.lane-add');
  const bar = world.closest('.board-canvas')?.querySelector('.zoom-bar');
  if (add === null || bar == null) return;
  const dodged = Number.parseFloat(add.style.getPropertyValue('--dodge')) || 0;
  const [own, covered] = [add.getBoundingClientRect(), bar.getBoundingClientRect()];
  const left = own.left - dodged;
  const isCovered = own.bottom > covered.top - GAP && own.top < covered.bottom + GAP && left < covered.right + GAP;
  const dodge = isCovered ? Math.round(covered.right + GAP - left) : 0;
  if (dodge !== dodged) add.style.setProperty('--dodge', `${dodge}px`);
}
