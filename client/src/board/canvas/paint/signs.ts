import { type EmotionValue, NOTE_KINDS, type NoteKind, PERSPECTIVES, type Perspective } from '@samenreis/shared/board';
import { BADGE_PATHS, type BadgeSign, FACES, KIND_ICONS, PERSPECTIVE_ICONS } from '@samenreis/shared/layout';

interface FacePaths {
  readonly eyes: Path2D;
  readonly lines: Path2D;
}

/** Outlines that are parsed once and painted in every frame. */
export interface Signs {
  readonly icons: ReadonlyMap<NoteKind, Path2D>;
  readonly perspectives: ReadonlyMap<Perspective, Path2D>;
  readonly faces: ReadonlyMap<EmotionValue, FacePaths>;
  readonly badges: ReadonlyMap<BadgeSign, Path2D>;
  /** The path of something in the layout, whose objects stay the same while they look the same. */
  pathOf(part: object, data: () => string): Path2D;
}

const VALUES = [-2, -1, 0, 1, 2] as const;

export function createSigns(): Signs {
  const paths = new WeakMap<object, Path2D>();
  return {
    icons: new Map(NOTE_KINDS.map((kind) => [kind, new Path2D(KIND_ICONS[kind])])),
    perspectives: new Map(PERSPECTIVES.map((perspective) => [perspective, new Path2D(PERSPECTIVE_ICONS[perspective])])),
    faces: new Map(VALUES.map((value) => [value, { eyes: new Path2D(FACES[value].eyes), lines: new Path2D(FACES[value].lines) }])),
    // Object.entries forgets the keys' type.
    badges: new Map(Object.entries(BADGE_PATHS).map(([sign, path]) => [sign as BadgeSign, new Path2D(path)])),
    pathOf(part, data) {
      const known = paths.get(part);
      if (known !== undefined) return known;
      const path = new Path2D(data());
      paths.set(part, path);
      return path;
    },
  };
}
