import type { Lens, ScenePart } from '@samenreis/shared/session';
import { m } from '../../i18n/messages.ts';

/** Who is played, as people say it; the persona by name. */
export function partText(part: ScenePart, personaName: string): string {
  return part === 'persona' ? personaName : partTexts[part]();
}

const partTexts = {
  consultant: m.scene_part_consultant,
  administration: m.scene_part_administration,
  other: m.scene_part_other,
} satisfies Record<Exclude<ScenePart, 'persona'>, () => string>;

export function lensText(lens: Lens): string {
  return lensTexts[lens].name();
}

/** What is asked of who watches through it. */
export function lensAsked(lens: Lens): string {
  return lensTexts[lens].asked();
}

const lensTexts = {
  phases: { name: m.scene_lens_phases, asked: m.scene_lensAsked_phases },
  emotions: { name: m.scene_lens_emotions, asked: m.scene_lensAsked_emotions },
  tips: { name: m.scene_lens_tips, asked: m.scene_lensAsked_tips },
} satisfies Record<Lens, { readonly name: () => string; readonly asked: () => string }>;
